package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.WindowResult.State;
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
 * What the attainment of a window is computed from, by each roll-up rule; empty when no part that the rule uses has a
 * counted contact.
 *
 * @param range the window
 * @param queues the queues with their available rows
 * @param now the current time; an interval that is not over is not treated as empty
 */
record LevelRollUp(LevelCounts level, TimeRange range, List<QueueTally> queues, Instant now)
        implements RollUp.Cases<Optional<Basis>> {

    @Override
    public Optional<Basis> pooled() {
        return pooled(queues).map(Basis.Contacts::new);
    }

    @Override
    public Optional<Basis> weighted(RollUp.Weighted rule) {
        List<Basis.Part> parts = rule.parts().stream()
                .map(part -> new Basis.Part(part.label(), part.weight(), pooled(of(part))))
                .toList();
        return parts.stream().allMatch(Basis.Part::isIdle) ? Optional.empty() : Optional.of(new Basis.Weighted(parts));
    }

    @Override
    public Optional<Basis> worstQueue() {
        return queues.stream()
                .flatMap(queue ->
                        queue.attainment().measured().map(ratio -> new Basis.WorstQueue(queue.queue(), ratio)).stream())
                .min(Comparator.comparing(Basis.WorstQueue::ratio))
                .map(Basis.class::cast);
    }

    @Override
    public Optional<Basis> queuesInTarget(RollUp.QueuesInTarget rule) {
        List<Fraction> levels = ratios(queues).map(Fraction::of).toList();
        return inTarget(levels).map(Basis.Queues::new);
    }

    @Override
    public Optional<Basis> intervalsInTarget(RollUp.IntervalsInTarget rule) {
        return inTarget(levels(rule.length(), rule.empty())).map(ratio -> new Basis.Intervals(rule.length(), ratio));
    }

    @Override
    public Optional<Basis> meanOfIntervals(RollUp.MeanOfIntervals rule) {
        List<Fraction> levels = levels(rule.length(), rule.empty());
        return levels.stream().reduce(Fraction::plus).map(sum -> new Basis.Mean(rule.length(), sum, levels.size()));
    }

    /** How many of these attainments reach the target; empty without any. */
    private Optional<Ratio> inTarget(List<Fraction> levels) {
        long reached = levels.stream().filter(level -> level.meets(target())).count();
        return levels.isEmpty() ? Optional.empty() : Optional.of(new Ratio(reached, levels.size()));
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
                                // An interval with unresolved contacts only has no counted contact either.
                                state -> state == State.NO_TRAFFIC || state == State.UNRESOLVED
                                        ? whenEmpty(interval.range(), empty)
                                        : Optional.empty())
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
}
