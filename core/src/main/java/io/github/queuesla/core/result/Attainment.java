package io.github.queuesla.core.result;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * One answer for each kind; all kinds have to be thought of.
     *
     * @param nothing for no traffic and for closed, where there is nothing to divide
     */
    default <T> T match(
            Function<Ratio, T> measured, Function<Attainment, T> nothing, Function<FailureKind, T> unavailable) {
        if (this instanceof Measured found) {
            return measured.apply(found.ratio());
        }
        if (this instanceof Unavailable missing) {
            return unavailable.apply(missing.reason());
        }
        return nothing.apply(this);
    }

    /** The service level; empty when there is none. */
    default Optional<Ratio> measured() {
        return match(Optional::of, nothing -> Optional.empty(), reason -> Optional.empty());
    }

    /** Whether the counts could not be had. */
    default boolean isUnavailable() {
        return this instanceof Unavailable;
    }
}
