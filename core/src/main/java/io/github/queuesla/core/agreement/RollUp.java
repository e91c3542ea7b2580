package io.github.queuesla.core.agreement;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.Granularity;
import java.math.BigDecimal;
import java.util.List;

/** How the queues and intervals of a window become the one number that the verdict is taken from. */
public sealed interface RollUp {

    /** All contacts together: numerators and denominators added up. What is meant unless something else is written. */
    record Pooled() implements RollUp {}

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
    }

    /** The queue that did worst: every queue must keep the promise. */
    record WorstQueue() implements RollUp {}

    /**
     * The share of queues that reach the target, out of those with traffic.
     *
     * @param owed the share that is owed
     */
    record QueuesInTarget(Percentage owed) implements RollUp {}

    /**
     * The share of intervals that reach the target, all queues of an interval pooled (OpenSLO: Timeslices).
     *
     * @param interval how long they are
     * @param empty what an interval without traffic is taken for
     * @param owed the share that is owed
     */
    record IntervalsInTarget(Granularity interval, EmptyInterval empty, Percentage owed) implements RollUp {}

    /**
     * The plain mean of the intervals' percentages, whatever their volume (OpenSLO: RatioTimeslices). An average of
     * averages, and here only because contracts have it.
     *
     * @param interval how long they are
     * @param empty what an interval without traffic is taken for: left out, 100 % or 0 %
     */
    record MeanOfIntervals(Granularity interval, EmptyInterval empty) implements RollUp {}
}
