package io.github.queuesla.core.result;

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
    record Measured(Ratio ratio) implements Attainment {
        @Override
        public State state() {
            return State.MEASURED;
        }

        @Override
        public Optional<Ratio> measured() {
            return Optional.of(ratio);
        }
    }

    /** No counted contact; neither met nor missed. */
    record NoTraffic() implements Attainment {
        @Override
        public State state() {
            return State.NO_TRAFFIC;
        }
    }

    /** No counted contact, but offered ones without an outcome; neither met nor missed. */
    record Unresolved() implements Attainment {
        @Override
        public State state() {
            return State.UNRESOLVED;
        }
    }

    /** No open interval of the row has begun; neither met nor missed. */
    record NotYet() implements Attainment {
        @Override
        public State state() {
            return State.NOT_YET;
        }
    }

    /** No opening hours in the row; neither met nor missed. */
    record Closed() implements Attainment {
        @Override
        public State state() {
            return State.CLOSED;
        }
    }

    /** The platform did not provide the counts; the problems of the result say why. */
    record Unavailable() implements Attainment {
        @Override
        public State state() {
            return State.UNAVAILABLE;
        }
    }

    /** Whether there is a percentage, or why not. */
    State state();

    /** Applies the first function to the ratio when measured, and else the second to the state. */
    default <T> T match(Function<Ratio, T> measured, Function<State, T> otherwise) {
        return measured().map(measured).orElseGet(() -> otherwise.apply(state()));
    }

    /** The ratio, when measured. */
    default Optional<Ratio> measured() {
        return Optional.empty();
    }

    /** Whether the counts are unavailable. */
    default boolean isUnavailable() {
        return state() == State.UNAVAILABLE;
    }

    /** Whether the row has counts: it is measured, has no traffic, or has unresolved contacts only. */
    default boolean hasCounts() {
        return !isUnavailable() && !isClosed() && !isNotYet();
    }

    /** Whether no open interval of the row has begun. */
    default boolean isNotYet() {
        return state() == State.NOT_YET;
    }

    /** Whether the row has no opening hours. */
    default boolean isClosed() {
        return state() == State.CLOSED;
    }
}
