package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.result.WindowResult.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the windows of one service level together. */
final class WindowBuilder {

    private final LevelCounts level;
    private final Judgement judgement;
    private final Instant now;

    WindowBuilder(LevelCounts level, Instant now) {
        this.level = level;
        this.judgement = new Judgement(level.level());
        this.now = now;
    }

    WindowResult window(Span planned) {
        boolean over = !planned.range().end().isAfter(now);
        Span span = new Span(planned.label(), planned.range(), planned.whole() && over);
        WindowTally tally = new WindowTally(level, span.range(), now);
        List<QueueTally> queues = tally.queues();
        List<IntervalResult> intervals = tally.intervals();
        Optional<Fraction> reached = level.level().rollUp().match(new LevelRollUp(level, span.range(), queues, now));
        return new WindowResult(
                span,
                tally.isClosed() ? closed(span) : outcome(span, queues, reached),
                tally.isClosed() ? new Attainment.Closed() : pooled(queues),
                counts(queues),
                queues.stream().flatMap(queue -> queue.rows().stream()).toList(),
                level.breakdown().byDivision() ? divisions(queues) : List.of(),
                intervals);
    }

    private Outcome closed(Span span) {
        return new Outcome(
                State.CLOSED,
                Optional.empty(),
                level.level().owed(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Settling.provisional(span.range().end(), now));
    }

    private Outcome outcome(Span span, List<QueueTally> queues, Optional<Fraction> reached) {
        int missing = missing(queues);
        Optional<Ratio> pooled = pooled(queues).measured();
        Optional<Fraction> number = pooled.flatMap(traffic -> reached);
        boolean tooFew =
                pooled.filter(ratio -> judgement.tooFew(ratio.denominator())).isPresent();
        Optional<Fraction> decisive = number.filter(level -> missing == 0 && !tooFew);
        Optional<Fraction> owing = decisive.filter(level -> span.whole());
        return new Outcome(
                state(number.isPresent(), missing),
                number,
                level.level().owed(),
                decisive.flatMap(judgement::met),
                owing.flatMap(judgement::consequence),
                tooFew,
                missing,
                Settling.provisional(span.range().end(), now));
    }

    private static State state(boolean measured, int missing) {
        if (measured) {
            return State.MEASURED;
        }
        return missing > 0 ? State.UNAVAILABLE : State.NO_TRAFFIC;
    }

    private static int missing(List<QueueTally> queues) {
        return (int) queues.stream().filter(QueueTally::isMissing).count();
    }

    private static Attainment pooled(List<QueueTally> queues) {
        return Pooling.pool(queues.stream()
                .flatMap(queue -> queue.rows().stream())
                .map(row -> row.attainment())
                .toList());
    }

    private static TermCounts counts(List<QueueTally> queues) {
        return TermCounts.sum(queues.stream()
                .flatMap(queue -> queue.rows().stream())
                .filter(row ->
                        !row.attainment().isUnavailable() && !row.attainment().isClosed())
                .map(row -> row.counts())
                .toList());
    }

    /** By name; a queue of no known division is in none. */
    private List<Total> divisions(List<QueueTally> queues) {
        return queues.stream()
                .filter(queue -> queue.queue().division().isPresent())
                .collect(Collectors.groupingBy(queue -> queue.queue().division().orElseThrow()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .map(entry -> division(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Total division(Division division, List<QueueTally> queues) {
        Attainment pooled = pooled(queues);
        int missing = missing(queues);
        return new Total(
                Optional.of(division),
                pooled,
                counts(queues),
                queues.size(),
                missing,
                pooled.measured()
                        .filter(ratio -> missing == 0)
                        .flatMap(ratio -> level.level().definition().target().map(ratio::meets)));
    }
}
