package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.result.WindowResult.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds the results of one service level's windows. */
final class WindowBuilder {

    private final LevelCounts level;
    private final TargetCheck check;
    private final Instant now;

    WindowBuilder(LevelCounts level, Instant now) {
        this.level = level;
        this.check = new TargetCheck(level.level());
        this.now = now;
    }

    WindowResult window(Span planned) {
        boolean over = !planned.range().end().isAfter(now);
        Span span = new Span(planned.label(), planned.range(), planned.whole() && over);
        boolean closed = level.intervals(span.range(), Hours.OPEN).isEmpty();
        RowTally rows = new RowTally(level, span.range(), now);
        List<QueueTally> queues = level.queues().stream().map(rows::of).toList();
        Attainment pooled = closed ? new Attainment.Closed() : pooled(queues);
        return new WindowResult(
                span,
                outcome(span, queues, pooled),
                pooled,
                counts(queues),
                queues.stream().flatMap(queue -> queue.rows().stream()).toList(),
                level.breakdown().byDivision() ? divisions(queues) : List.of(),
                IntervalTally.of(level, level.intervals(span.range(), Hours.ALL), now));
    }

    private Outcome outcome(Span span, List<QueueTally> queues, Attainment pooled) {
        int missing = missing(queues);
        Optional<Basis> basis = pooled.measured()
                .flatMap(traffic -> level.level().rollUp().match(new LevelRollUp(level, span.range(), queues, now)));
        boolean tooFew = pooled.measured()
                .filter(ratio -> check.tooFew(ratio.denominator()))
                .isPresent();
        // A partial total or too few contacts give a number but no verdict, and an unfinished window no credit.
        Optional<Fraction> decisive = basis.map(Basis::level).filter(level -> missing == 0 && !tooFew);
        Optional<Fraction> billable = decisive.filter(level -> span.whole());
        return new Outcome(
                state(basis.isPresent(), missing, pooled, queues),
                basis,
                level.level().target(),
                decisive.flatMap(check::met),
                billable.flatMap(check::consequence),
                tooFew,
                missing,
                level.provisional(now).covers(span.range(), level.queues()));
    }

    private static State state(boolean measured, int missing, Attainment pooled, List<QueueTally> queues) {
        if (measured) {
            return State.MEASURED;
        }
        if (pooled.isClosed()) {
            return State.CLOSED;
        }
        if (missing > 0) {
            return State.UNAVAILABLE;
        }
        // A roll-up of intervals has nothing to roll up when the only counted contacts are unresolved.
        if (counts(queues).count(Term.UNRESOLVED).orElse(0L) > 0) {
            return State.UNRESOLVED;
        }
        return pooled.isNotYet() ? State.NOT_YET : State.NO_TRAFFIC;
    }

    private static int missing(List<QueueTally> queues) {
        return (int) queues.stream().filter(QueueTally::isMissing).count();
    }

    private static Attainment pooled(List<QueueTally> queues) {
        return Pooling.pool(queues.stream().map(QueueTally::attainment).toList());
    }

    private static TermCounts counts(List<QueueTally> queues) {
        return TermCounts.sum(
                queues.stream().flatMap(queue -> queue.counts().stream()).toList());
    }

    /** The totals by division name; a queue without a known division is in none. */
    private List<Total> divisions(List<QueueTally> queues) {
        return queues.stream()
                .filter(queue -> queue.queue().division().isPresent())
                .collect(Collectors.groupingBy(queue -> queue.queue().division().orElseThrow()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Division.BY_NAME))
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
