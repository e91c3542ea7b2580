package io.github.queuesla.core.result;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The percentage that a service level reaches in one row, or the reason why there is none: no traffic, closed or
 * unavailable.
 */
public sealed interface Attainment {

    /**
     * A share of met contacts.
     *
     * @param ratio unrounded
     */
    record Measured(Ratio ratio) implements Attainment {}

    /** No counted contact; neither met nor missed. */
    record NoTraffic() implements Attainment {}

    /** No opening hours in the row; neither met nor missed. */
    record Closed() implements Attainment {}

    /**
     * The platform did not provide the counts.
     *
     * @param reason the kind of failure
     */
    record Unavailable(FailureKind reason) implements Attainment {}

    /** Applies the function of this kind; every kind needs one. */
    default <T> T match(
            Function<Ratio, T> measured,
            Supplier<T> noTraffic,
            Supplier<T> closed,
            Function<FailureKind, T> unavailable) {
        if (this instanceof Measured level) {
            return measured.apply(level.ratio());
        }
        if (this instanceof Unavailable missing) {
            return unavailable.apply(missing.reason());
        }
        return isClosed() ? closed.get() : noTraffic.get();
    }

    /** The ratio, when measured. */
    default Optional<Ratio> measured() {
        return this instanceof Measured level ? Optional.of(level.ratio()) : Optional.empty();
    }

    /** Whether the counts are unavailable. */
    default boolean isUnavailable() {
        return this instanceof Unavailable;
    }

    /** Whether the row has no opening hours. */
    default boolean isClosed() {
        return this instanceof Closed;
    }
}
