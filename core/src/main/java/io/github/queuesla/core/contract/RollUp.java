package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.Granularity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rule that turns the queues and intervals of a window into the one attainment that is judged. */
public sealed interface RollUp {

    /** One case for each rule, so that the compiler finds every place that a new rule affects. */
    interface Cases<T> {
        T pooled();

        T weighted(Weighted rule);

        T worstQueue();

        T queuesInTarget(QueuesInTarget rule);

        T intervalsInTarget(IntervalsInTarget rule);

        T meanOfIntervals(MeanOfIntervals rule);
    }

    /** Applies the case of this rule. */
    <T> T match(Cases<T> cases);

    /**
     * The agreed share of queues or intervals, which replaces the target in the verdict; empty for rules without one.
     */
    default Optional<Percentage> share() {
        return Optional.empty();
    }

    /** The length of the intervals that it judges one by one; empty when it combines contacts or queues. */
    default Optional<Granularity> interval() {
        return Optional.empty();
    }

    /** The weighted parts; empty for rules without weights. */
    default List<WeightedPart> parts() {
        return List.of();
    }

    /** Whether all contacts are pooled. */
    default boolean isPooled() {
        return this instanceof Pooled;
    }

    /** All contacts pooled: numerators and denominators are each added up. The default. */
    record Pooled() implements RollUp {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.pooled();
        }
    }

    /**
     * Each part pooled, then averaged by the weights of the contract. A part without traffic is left out, and the
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

    /** The lowest attainment of any queue: every queue must reach the target. */
    record WorstQueue() implements RollUp {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.worstQueue();
        }
    }

    /**
     * The share of queues that reach the target, out of those with traffic.
     *
     * @param target the share of queues or intervals to reach, which replaces the service level's target
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
     * @param length the length of the intervals
     * @param empty how an interval without traffic is treated
     * @param target the share of queues or intervals to reach, which replaces the service level's target
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
     * averages, supported only because contracts use it.
     *
     * @param length the length of the intervals
     * @param empty how an interval without traffic is treated
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
