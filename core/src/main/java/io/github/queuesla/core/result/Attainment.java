package io.github.queuesla.core.result;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The percentage that a service level reaches in one row, or the reason why there is none: no traffic, not
 * yet begun, closed or unavailable.
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

    /** No open interval of the row has begun; neither met nor missed. */
    record NotYet() implements Attainment {}

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
            Supplier<T> notYet,
            Supplier<T> closed,
            Function<FailureKind, T> unavailable) {
        if (this instanceof Measured level) {
            return measured.apply(level.ratio());
        }
        if (this instanceof Unavailable missing) {
            return unavailable.apply(missing.reason());
        }
        if (isClosed()) {
            return closed.get();
        }
        return isNotYet() ? notYet.get() : noTraffic.get();
    }

    /** The ratio, when measured. */
    default Optional<Ratio> measured() {
        return this instanceof Measured level ? Optional.of(level.ratio()) : Optional.empty();
    }

    /** Whether the counts are unavailable. */
    default boolean isUnavailable() {
        return this instanceof Unavailable;
    }

    /** Whether the row has counts: it is measured, or has no traffic. */
    default boolean hasCounts() {
        return !isUnavailable() && !isClosed() && !isNotYet();
    }

    /** Whether no open interval of the row has begun. */
    default boolean isNotYet() {
        return this instanceof NotYet;
    }

    /** Whether the row has no opening hours. */
    default boolean isClosed() {
        return this instanceof Closed;
    }
}
