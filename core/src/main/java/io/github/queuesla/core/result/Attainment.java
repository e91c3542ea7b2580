package io.github.queuesla.core.result;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.WindowResult.State;
import java.util.Optional;
import java.util.function.Function;

/**
 * The percentage that a service level reaches in one row, or the reason why there is none: no traffic, only unresolved
 * contacts, not yet begun, closed or unavailable.
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

    /** No counted contact, but offered ones without an outcome; neither met nor missed. */
    record Unresolved() implements Attainment {}

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

    /** Whether there is a percentage, or why not. */
    default State state() {
        if (this instanceof Measured) {
            return State.MEASURED;
        }
        if (this instanceof Unresolved) {
            return State.UNRESOLVED;
        }
        if (this instanceof NotYet) {
            return State.NOT_YET;
        }
        if (this instanceof Closed) {
            return State.CLOSED;
        }
        return this instanceof Unavailable ? State.UNAVAILABLE : State.NO_TRAFFIC;
    }

    /** Applies the first function to the ratio when measured, and else the second to the state. */
    default <T> T match(Function<Ratio, T> measured, Function<State, T> otherwise) {
        return this instanceof Measured level ? measured.apply(level.ratio()) : otherwise.apply(state());
    }

    /** The ratio, when measured. */
    default Optional<Ratio> measured() {
        return this instanceof Measured level ? Optional.of(level.ratio()) : Optional.empty();
    }

    /** Whether the counts are unavailable. */
    default boolean isUnavailable() {
        return this instanceof Unavailable;
    }

    /** Whether the row has counts: it is measured, has no traffic, or has unresolved contacts only. */
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
