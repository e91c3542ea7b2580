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
    record Measured(Ratio ratio) implements Attainment {

        @Override
        public <T> T match(
                Function<Ratio, T> measured,
                Supplier<T> noTraffic,
                Supplier<T> closed,
                Function<FailureKind, T> unavailable) {
            return measured.apply(ratio);
        }

        @Override
        public Optional<Ratio> measured() {
            return Optional.of(ratio);
        }
    }

    /** No contact that counts; neither met nor missed. */
    record NoTraffic() implements Attainment {

        @Override
        public <T> T match(
                Function<Ratio, T> measured,
                Supplier<T> noTraffic,
                Supplier<T> closed,
                Function<FailureKind, T> unavailable) {
            return noTraffic.get();
        }
    }

    /** No opening hour of the contract lies in it; neither met nor missed. */
    record Closed() implements Attainment {

        @Override
        public <T> T match(
                Function<Ratio, T> measured,
                Supplier<T> noTraffic,
                Supplier<T> closed,
                Function<FailureKind, T> unavailable) {
            return closed.get();
        }

        @Override
        public boolean isClosed() {
            return true;
        }
    }

    /**
     * The counts could not be had.
     *
     * @param reason why, as a kind
     */
    record Unavailable(FailureKind reason) implements Attainment {

        @Override
        public <T> T match(
                Function<Ratio, T> measured,
                Supplier<T> noTraffic,
                Supplier<T> closed,
                Function<FailureKind, T> unavailable) {
            return unavailable.apply(reason);
        }

        @Override
        public boolean isUnavailable() {
            return true;
        }
    }

    /** One answer for each kind; all kinds have to be thought of. */
    <T> T match(
            Function<Ratio, T> measured,
            Supplier<T> noTraffic,
            Supplier<T> closed,
            Function<FailureKind, T> unavailable);

    /** The service level; empty when there is none. */
    default Optional<Ratio> measured() {
        return Optional.empty();
    }

    /** Whether the counts could not be had. */
    default boolean isUnavailable() {
        return false;
    }

    /** Whether no opening hour lies in it. */
    default boolean isClosed() {
        return false;
    }
}
