package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.Granularity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How the queues and intervals of a window become the one number that the verdict is taken from. */
public sealed interface RollUp {

    /** An answer for each rule; a new rule has to be answered for wherever it matters. */
    interface Cases<T> {
        T pooled();

        T weighted(Weighted rule);

        T worstQueue();

        T queuesInTarget(QueuesInTarget rule);

        T intervalsInTarget(IntervalsInTarget rule);

        T meanOfIntervals(MeanOfIntervals rule);
    }

    /** The answer for this rule. */
    <T> T match(Cases<T> cases);

    /** What the number is held against in place of the target: the share of queues or intervals agreed; empty for others. */
    default Optional<Percentage> share() {
        return Optional.empty();
    }

    /** The intervals that it takes one by one; empty when it takes contacts or queues. */
    default Optional<Granularity> interval() {
        return Optional.empty();
    }

    /** The parts that have a weight; none where contacts are not weighted. */
    default List<WeightedPart> parts() {
        return List.of();
    }

    /** Whether it is a share of all contacts together. */
    default boolean isPooled() {
        return this instanceof Pooled;
    }

    /** All contacts together: numerators and denominators added up. What is meant unless something else is written. */
    record Pooled() implements RollUp {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.pooled();
        }
    }

    /**
     * Parts pooled among themselves, then averaged by written weights. A part without traffic is left out, and the
     * weights of the others keep their proportion.
     *
     * @param parts two or more, with weights that add up to 100
     */
    record Weighted(List<WeightedPart> parts) implements RollUp {

        public Weighted {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("weights are for two or more parts, not " + parts.size());
            }
            BigDecimal sum = parts.stream().map(part -> part.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(Percentage.HUNDRED.value()) != 0) {
                throw new IllegalArgumentException(
                        "the weights add up to " + sum.stripTrailingZeros().toPlainString() + ", not to 100");
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.weighted(this);
        }
    }

    /** The queue that did worst: every queue must keep the promise. */
    record WorstQueue() implements RollUp {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.worstQueue();
        }
    }

    /**
     * The share of queues that reach the target, out of those with traffic.
     *
     * @param target the share that is owed
     */
    record QueuesInTarget(Percentage target) implements RollUp {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.queuesInTarget(this);
        }

        @Override
        public Optional<Percentage> share() {
            return Optional.of(target);
        }
    }

    /**
     * The share of intervals that reach the target, all queues of an interval pooled (OpenSLO: Timeslices).
     *
     * @param length how long they are
     * @param empty what an interval without traffic is taken for
     * @param target the share that is owed
     */
    record IntervalsInTarget(Granularity length, EmptyInterval empty, Percentage target) implements RollUp {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.intervalsInTarget(this);
        }

        @Override
        public Optional<Percentage> share() {
            return Optional.of(target);
        }

        @Override
        public Optional<Granularity> interval() {
            return Optional.of(length);
        }
    }

    /**
     * The plain mean of the intervals' percentages, whatever their volume (OpenSLO: RatioTimeslices). An average of
     * averages, and here only because contracts have it.
     *
     * @param length how long they are
     * @param empty what an interval without traffic is taken for: left out, 100 % or 0 %
     */
    record MeanOfIntervals(Granularity length, EmptyInterval empty) implements RollUp {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.meanOfIntervals(this);
        }

        @Override
        public Optional<Granularity> interval() {
            return Optional.of(length);
        }
    }
}
