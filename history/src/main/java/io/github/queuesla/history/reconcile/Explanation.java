package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.reconcile.Cells.Cell;
import java.util.List;
import java.util.function.Function;

/** The reasons of the differences in one day after another. */
final class Explanation {
    private static final List<Measure> OUTCOMES = List.of(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT);

    private final Visibility visibility;
    private final DayFacts facts;
    private final Function<TimeRange, OpenContacts> open;

    /** {@code open} counts the contacts without an outcome of a day. */
    Explanation(Visibility visibility, DayFacts facts, Function<TimeRange, OpenContacts> open) {
        this.visibility = visibility;
        this.facts = facts;
        this.open = open;
    }

    /** Why both sides differ in that measure of a cell, whose day has that time range. */
    Reason reason(Cell cell, Measure measure, TimeRange day) {
        if (visibility.isOfOneSide(cell.place().queue())) {
            return Reason.NOT_VISIBLE;
        }
        // A day agrees by its numbers and sums, so its file says nothing of how its waits were spread.
        if (facts.hadAgreed(day) && measure.belowMillis().isEmpty()) {
            return Reason.CORRECTED_SINCE;
        }
        if (isOfOutcomes(cell, measure)
                && missingOutcomes(cell) <= open.apply(day).count(cell.place())) {
            return Reason.UNRESOLVED;
        }
        return facts.isUnsettled(day) ? Reason.NOT_SETTLED : Reason.UNEXPLAINED;
    }

    /** Whether the history only lacks outcomes of contacts that it has, and this measure is of one of these. */
    private static boolean isOfOutcomes(Cell cell, Measure measure) {
        return cell.missing(Measure.OFFERED) == 0
                && OUTCOMES.stream().allMatch(outcome -> cell.missing(outcome) >= 0)
                && cell.missing(Measure.all(measure.outcome())) > 0
                && cell.missing(measure) > 0;
    }

    private static long missingOutcomes(Cell cell) {
        return OUTCOMES.stream().mapToLong(cell::missing).sum();
    }
}
