package io.github.queuesla.report.level;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Codes;
import java.util.Optional;

/**
 * The fraction that a window is judged by, for programs.
 *
 * @param unit what both sides count: contacts, queues, or intervals such as {@code half-hours}; absent for weighted parts,
 *     which have no common fraction
 * @param numerator those that met; absent for an average
 * @param denominator those that count
 * @param queue the queue of the fraction, for the worst queue
 */
record BasisSides(Optional<String> unit, Optional<Long> numerator, Optional<Long> denominator, Optional<Queue> queue) {

    static final String CONTACTS = "contacts";
    static final String QUEUES = "queues";
    static final String INTERVALS = "intervals";

    /** The sides for each kind of basis. */
    static final Basis.Cases<BasisSides> CASES = new Basis.Cases<>() {
        @Override
        public BasisSides contacts(Basis.Contacts basis) {
            return of(CONTACTS, basis.ratio(), Optional.empty());
        }

        @Override
        public BasisSides weighted(Basis.Weighted basis) {
            return new BasisSides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public BasisSides worstQueue(Basis.WorstQueue basis) {
            return of(CONTACTS, basis.ratio(), Optional.of(basis.queue()));
        }

        @Override
        public BasisSides queues(Basis.Queues basis) {
            return of(QUEUES, basis.ratio(), Optional.empty());
        }

        @Override
        public BasisSides intervals(Basis.Intervals basis) {
            return of(unit(basis.length()), basis.ratio(), Optional.empty());
        }

        @Override
        public BasisSides mean(Basis.Mean basis) {
            return new BasisSides(
                    Optional.of(unit(basis.length())),
                    Optional.empty(),
                    Optional.of((long) basis.number()),
                    Optional.empty());
        }
    };

    /** Contacts, queues or intervals; absent for weighted parts. */
    Optional<String> counted() {
        return unit.map(both -> both.equals(CONTACTS) || both.equals(QUEUES) ? both : INTERVALS);
    }

    private static BasisSides of(String unit, Ratio ratio, Optional<Queue> queue) {
        return new BasisSides(
                Optional.of(unit), Optional.of(ratio.numerator()), Optional.of(ratio.denominator()), queue);
    }

    private static String unit(Granularity length) {
        return Codes.of(length) + "s";
    }
}
