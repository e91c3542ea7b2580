package io.github.queuesla.core.result;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.Granularity;
import java.util.List;
import java.util.Optional;

/**
 * What the attainment of a window is computed from, by the agreed roll-up: contacts, weighted parts, one queue, or a
 * number of queues or intervals.
 */
public sealed interface Basis {

    /** One case for each kind of basis. */
    interface Cases<T> {
        T contacts(Contacts basis);

        T weighted(Weighted basis);

        T worstQueue(WorstQueue basis);

        T queues(Queues basis);

        T intervals(Intervals basis);

        T mean(Mean basis);
    }

    /** Applies the case of this basis. */
    <T> T match(Cases<T> cases);

    /** The attainment, 0 to 1. */
    Fraction level();

    /**
     * All contacts, pooled.
     *
     * @param ratio met contacts out of counted contacts
     */
    record Contacts(Ratio ratio) implements Basis {

        @Override
        public Fraction level() {
            return Fraction.of(ratio);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.contacts(this);
        }
    }

    /**
     * Parts, averaged by their weights. Immutable.
     *
     * @param parts all parts of the contract, at least one of them with traffic
     */
    record Weighted(List<Part> parts) implements Basis {

        public Weighted {
            parts = List.copyOf(parts);
        }

        @Override
        public Fraction level() {
            return parts.stream()
                    .flatMap(part -> part.ratio().map(ratio -> share(part).times(Fraction.of(ratio))).stream())
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        /**
         * The share of the part in the average. A part without traffic has none: its weight goes to the others in
         * proportion to theirs.
         */
        public Fraction share(Part part) {
            return part.isIdle() ? Fraction.ZERO : Fraction.of(part.weight()).dividedBy(weightWithTraffic());
        }

        /** Whether the weight of an idle part is shared among the others. */
        public boolean isShared() {
            return parts.stream().anyMatch(Part::isIdle);
        }

        private Fraction weightWithTraffic() {
            return parts.stream()
                    .filter(part -> !part.isIdle())
                    .map(part -> Fraction.of(part.weight()))
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.weighted(this);
        }
    }

    /**
     * A weighted part. Immutable.
     *
     * @param label its name in the contract
     * @param weight its weight in the contract
     * @param ratio its contacts, pooled; empty without traffic
     */
    record Part(String label, Percentage weight, Optional<Ratio> ratio) {

        /** Whether the part has no counted contact. */
        public boolean isIdle() {
            return ratio.isEmpty();
        }
    }

    /**
     * The queue with the lowest attainment.
     *
     * @param queue the queue; the first of several that are equally low
     * @param ratio its contacts
     */
    record WorstQueue(Queue queue, Ratio ratio) implements Basis {

        @Override
        public Fraction level() {
            return Fraction.of(ratio);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.worstQueue(this);
        }
    }

    /**
     * Queues that reach the target, out of those with traffic.
     *
     * @param ratio queues, not contacts
     */
    record Queues(Ratio ratio) implements Basis {

        @Override
        public Fraction level() {
            return Fraction.of(ratio);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.queues(this);
        }
    }

    /**
     * Intervals that reach the target, out of those that count.
     *
     * @param length the length of the intervals
     * @param ratio intervals, not contacts
     */
    record Intervals(Granularity length, Ratio ratio) implements Basis {

        @Override
        public Fraction level() {
            return Fraction.of(ratio);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.intervals(this);
        }
    }

    /**
     * The plain mean of intervals.
     *
     * @param length the length of the intervals
     * @param sum the sum of their attainments
     * @param number the number of intervals that count
     */
    record Mean(Granularity length, Fraction sum, int number) implements Basis {

        @Override
        public Fraction level() {
            return sum.dividedBy(Fraction.of(number, 1));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.mean(this);
        }
    }
}
