package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.result.WindowResult.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the windows of one service level together. */
final class WindowBuilder {

    private final LevelCounts level;
    private final Judgement judgement;
    private final Instant now;

    WindowBuilder(LevelCounts level, Instant now) {
        this.level = level;
        this.judgement = Judgement.by(level.level());
        this.now = now;
    }

    WindowResult window(Span planned) {
        boolean over = !planned.range().end().isAfter(now);
        Span span = new Span(planned.label(), planned.range(), planned.whole() && over);
        WindowTally tally = new WindowTally(level, span.range());
        List<IntervalResult> intervals = tally.intervals();
        if (tally.isClosed()) {
            return closed(span, intervals);
        }
        List<QueueFigures> queues = tally.queues();
        Optional<Fraction> reached = new LevelRollUp(level, span.range(), queues, intervals, now)
                .level(level.level().rollUp());
        return new WindowResult(
                span,
                outcome(span, queues, reached),
                pooled(queues),
                counts(queues),
                queues.stream().map(queue -> queue.share(level.level())).toList(),
                intervals);
    }

    private WindowResult closed(Span span, List<IntervalResult> intervals) {
        List<QueueShare> queues = level.queues().stream()
                .map(queue -> new QueueShare(queue, new Attainment.Closed(), TermCounts.none(), Optional.empty()))
                .toList();
        Outcome outcome = new Outcome(
                State.CLOSED,
                Optional.empty(),
                judgement.owed(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Settling.provisional(span.range().end(), now));
        return new WindowResult(span, outcome, new Attainment.Closed(), TermCounts.none(), queues, intervals);
    }

    private Outcome outcome(Span span, List<QueueFigures> queues, Optional<Fraction> reached) {
        int missing = (int)
                queues.stream().filter(queue -> queue.missing().isPresent()).count();
        Optional<Ratio> pooled = LevelRollUp.pooled(queues);
        Optional<Fraction> number = pooled.flatMap(traffic -> reached);
        boolean tooFew =
                pooled.filter(ratio -> judgement.tooFew(ratio.denominator())).isPresent();
        Optional<Fraction> decisive = number.filter(level -> missing == 0 && !tooFew);
        Optional<Consequence> consequence =
                decisive.filter(level -> span.whole()).flatMap(judgement::consequence);
        return new Outcome(
                state(number.isPresent(), missing),
                number,
                judgement.owed(),
                decisive.flatMap(judgement::met),
                consequence,
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

    private static Attainment pooled(List<QueueFigures> queues) {
        Optional<FailureKind> reason =
                queues.stream().flatMap(queue -> queue.missing().stream()).findFirst();
        return LevelRollUp.pooled(queues)
                .<Attainment>map(Attainment.Measured::new)
                .orElseGet(() ->
                        reason.<Attainment>map(Attainment.Unavailable::new).orElseGet(Attainment.NoTraffic::new));
    }

    private static TermCounts counts(List<QueueFigures> queues) {
        return queues.stream()
                .map(QueueFigures::counts)
                .reduce(TermCounts::plus)
                .orElse(TermCounts.none());
    }
}
