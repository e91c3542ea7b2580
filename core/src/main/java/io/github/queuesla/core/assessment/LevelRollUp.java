package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attainment of a window, 0 to 1, by each roll-up rule; empty when no part that the rule uses has a counted
 * contact.
 *
 * @param range the window
 * @param queues the queues with their available rows
 * @param now the current time; an interval that is not over is not treated as empty
 */
record LevelRollUp(LevelCounts level, TimeRange range, List<QueueTally> queues, Instant now)
        implements RollUp.Cases<Optional<Fraction>> {

    @Override
    public Optional<Fraction> pooled() {
        return pooled(queues).map(Fraction::of);
    }

    @Override
    public Optional<Fraction> weighted(RollUp.Weighted rule) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (WeightedPart part : rule.parts()) {
            Optional<Ratio> pooled = pooled(of(part));
            if (pooled.isPresent()) {
                Fraction weight = Fraction.of(part.weight());
                sum = sum.plus(weight.times(Fraction.of(pooled.get())));
                weights = weights.plus(weight);
            }
        }
        // A part without traffic has no attainment, so dividing by the other weights keeps their proportion.
        return weights.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(sum.dividedBy(weights));
    }

    @Override
    public Optional<Fraction> worstQueue() {
        return ratios(queues).map(Fraction::of).min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Fraction> queuesInTarget(RollUp.QueuesInTarget rule) {
        List<Ratio> ratios = ratios(queues).toList();
        long reached = ratios.stream().filter(ratio -> ratio.meets(target())).count();
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Fraction.of(reached, ratios.size()));
    }

    @Override
    public Optional<Fraction> intervalsInTarget(RollUp.IntervalsInTarget rule) {
        return mean(levels(rule.length(), rule.empty()).stream()
                .map(part -> part.meets(target()) ? Fraction.ONE : Fraction.ZERO)
                .toList());
    }

    @Override
    public Optional<Fraction> meanOfIntervals(RollUp.MeanOfIntervals rule) {
        return mean(levels(rule.length(), rule.empty()));
    }

    private static Optional<Ratio> pooled(List<QueueTally> queues) {
        return ratios(queues).reduce(Ratio::pooledWith);
    }

    private static Stream<Ratio> ratios(List<QueueTally> queues) {
        return queues.stream().flatMap(queue -> queue.attainment().measured().stream());
    }

    private Percentage target() {
        return level.level().definition().target().orElseThrow();
    }

    private List<QueueTally> of(WeightedPart part) {
        Set<QueueId> ids = level.resolve(part.queues()).stream().map(Queue::id).collect(Collectors.toSet());
        return queues.stream().filter(tally -> ids.contains(tally.queue().id())).toList();
    }

    /** The attainments of the open intervals of that length; those without traffic as the contract treats them. */
    private List<Fraction> levels(Granularity length, EmptyInterval empty) {
        List<TimeRange> intervals = length.split(range, level.level().zone());
        return IntervalTally.of(level, intervals, now).stream()
                .flatMap(interval -> interval
                        .attainment()
                        .<Optional<Fraction>>match(
                                ratio -> Optional.of(Fraction.of(ratio)),
                                () -> whenEmpty(interval.range(), empty),
                                Optional::empty,
                                Optional::empty,
                                reason -> Optional.empty())
                        .stream())
                .toList();
    }

    private Optional<Fraction> whenEmpty(TimeRange interval, EmptyInterval empty) {
        return interval.end().isAfter(now) ? Optional.empty() : whenEmpty(empty);
    }

    private static Optional<Fraction> whenEmpty(EmptyInterval empty) {
        return switch (empty) {
            case IGNORED -> Optional.empty();
            case MET -> Optional.of(Fraction.ONE);
            case MISSED -> Optional.of(Fraction.ZERO);
        };
    }

    private static Optional<Fraction> mean(List<Fraction> levels) {
        return levels.stream().reduce(Fraction::plus).map(sum -> sum.dividedBy(Fraction.of(levels.size(), 1)));
    }
}
