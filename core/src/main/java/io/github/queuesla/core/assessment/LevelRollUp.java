package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.EmptyInterval;
import io.github.queuesla.core.agreement.RollUp;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.agreement.WeightedPart;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one number of the queues and intervals of a window, as the service level says.
 *
 * @param range the window
 * @param queues each queue, over what of it could be had
 * @param intervals each interval, closed ones included
 * @param now when it is; what has not ended yet is not taken for empty
 */
record LevelRollUp(
        LevelCounts level, TimeRange range, List<QueueFigures> queues, List<IntervalResult> intervals, Instant now) {

    /** The number, 0 to 1; empty when nothing counts in any of the parts that it is made from. */
    Optional<Fraction> level(RollUp rollUp) {
        if (rollUp instanceof RollUp.Weighted weighted) {
            return weighted(weighted.parts());
        }
        if (rollUp instanceof RollUp.WorstQueue) {
            return ratios(queues).map(Fraction::of).min(Comparator.naturalOrder());
        }
        if (rollUp instanceof RollUp.QueuesInTarget) {
            List<Ratio> ratios = ratios(queues).toList();
            return share(ratios.stream().filter(ratio -> ratio.meets(target())).count(), ratios.size());
        }
        if (rollUp instanceof RollUp.IntervalsInTarget share) {
            List<Fraction> verdicts = intervals(share.interval(), share.empty()).stream()
                    .map(part -> part.meets(target()) ? Fraction.ONE : Fraction.ZERO)
                    .toList();
            return mean(verdicts);
        }
        if (rollUp instanceof RollUp.MeanOfIntervals mean) {
            return mean(intervals(mean.interval(), mean.empty()));
        }
        return pooled(queues).map(Fraction::of);
    }

    /** All contacts of these queues together. */
    static Optional<Ratio> pooled(List<QueueFigures> queues) {
        return ratios(queues).reduce(Ratio::pooledWith);
    }

    private static Stream<Ratio> ratios(List<QueueFigures> queues) {
        return queues.stream().flatMap(queue -> ratio(queue.attainment()).stream());
    }

    private static Optional<Ratio> ratio(Attainment attainment) {
        return attainment.match(Optional::of, nothing -> Optional.empty(), reason -> Optional.empty());
    }

    private Percentage target() {
        return level.level().definition().target().orElseThrow();
    }

    private Optional<Fraction> weighted(List<WeightedPart> parts) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (WeightedPart part : parts) {
            Optional<Ratio> pooled = pooled(of(part));
            if (pooled.isPresent()) {
                Fraction weight = Fraction.of(part.weight());
                sum = sum.plus(weight.times(Fraction.of(pooled.get())));
                weights = weights.plus(weight);
            }
        }
        return weights.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(sum.dividedBy(weights));
    }

    private List<QueueFigures> of(WeightedPart part) {
        Set<QueueId> ids = level.resolve(part.queues()).stream().map(Queue::id).collect(Collectors.toSet());
        return queues.stream()
                .filter(figures -> ids.contains(figures.queue().id()))
                .toList();
    }

    /** The levels of the open pieces of that length, those without traffic as the contract takes them. */
    private List<Fraction> intervals(Granularity length, EmptyInterval empty) {
        List<Fraction> levels = new ArrayList<>();
        int next = 0;
        for (TimeRange piece : length.pieces(range, level.level().zone())) {
            List<Attainment> parts = new ArrayList<>();
            while (next < intervals.size() && piece.contains(intervals.get(next).range())) {
                parts.add(intervals.get(next).attainment());
                next++;
            }
            parts.removeIf(part -> part instanceof Attainment.Closed);
            if (!parts.isEmpty() && parts.stream().noneMatch(Attainment::isUnavailable)) {
                ratio(Pooling.pool(parts))
                        .map(Fraction::of)
                        .or(() -> piece.end().isAfter(now) ? Optional.empty() : taken(empty))
                        .ifPresent(levels::add);
            }
        }
        return levels;
    }

    private static Optional<Fraction> taken(EmptyInterval empty) {
        return switch (empty) {
            case IGNORED -> Optional.empty();
            case MET -> Optional.of(Fraction.ONE);
            case MISSED -> Optional.of(Fraction.ZERO);
        };
    }

    private static Optional<Fraction> mean(List<Fraction> levels) {
        return levels.stream().reduce(Fraction::plus).map(sum -> sum.dividedBy(Fraction.of(levels.size(), 1)));
    }

    private static Optional<Fraction> share(long some, long all) {
        return all == 0 ? Optional.empty() : Optional.of(Fraction.of(some, all));
    }

    /** What the number is held against: the share that is owed, else the target; empty without one. */
    static Optional<Percentage> owed(ServiceLevel level) {
        if (level.rollUp() instanceof RollUp.QueuesInTarget share) {
            return Optional.of(share.owed());
        }
        return level.rollUp() instanceof RollUp.IntervalsInTarget share
                ? Optional.of(share.owed())
                : level.definition().target();
    }
}
