package io.github.queuesla.core.result;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a promise in one row: a fraction, no traffic to speak of, closed, or not to be had. */
public sealed interface Attainment {

    /**
     * A service level.
     *
     * @param ratio unrounded
     */
    record Measured(Ratio ratio) implements Attainment {}

    /** No contact that counts; neither met nor missed. */
    record NoTraffic() implements Attainment {}

    /** No opening hour of the contract lies in it; neither met nor missed. */
    record Closed() implements Attainment {}

    /**
     * The counts could not be had.
     *
     * @param reason why, as a kind
     */
    record Unavailable(FailureKind reason) implements Attainment {}

    /** One answer for each kind; all kinds have to be thought of. */
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

    /** The service level; empty when there is none. */
    default Optional<Ratio> measured() {
        return this instanceof Measured level ? Optional.of(level.ratio()) : Optional.empty();
    }

    /** Whether the counts could not be had. */
    default boolean isUnavailable() {
        return this instanceof Unavailable;
    }

    /** Whether no opening hour lies in it. */
    default boolean isClosed() {
        return this instanceof Closed;
    }
}
