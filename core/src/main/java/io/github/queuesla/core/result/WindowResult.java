package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * A service level in one window: the number that is judged, what it was made from, and the judgement. Immutable.
 *
 * @param span which window
 * @param outcome the number and what was decided
 * @param pooled all rows together, whatever the roll-up: numerators and denominators of those that could be had added up
 * @param counts what {@code pooled} was computed from; without entries when closed or unavailable
 * @param rows each queue, or each part of it that was asked for, by itself, in the order of the contract
 * @param divisions the rows of each division together, by name; none unless they were asked for
 * @param intervals every interval of the window in order, closed ones included
 */
public record WindowResult(
        Span span,
        Outcome outcome,
        Attainment pooled,
        TermCounts counts,
        List<QueueResult> rows,
        List<Total> divisions,
        List<IntervalResult> intervals) {

    /**
     * A window of time. Immutable.
     *
     * @param label {@code 2024-01-31}, {@code 2024-W05} or {@code 2024-01}
     * @param range the part of it that lies in the period asked for
     * @param whole whether that is all of it in which the agreement holds, and it is over; else it has a number, but its
     *     verdict is not final
     */
    public record Span(String label, TimeRange range, boolean whole) {}

    /** What a window is said to be. */
    public enum State {
        /** There is a number; over what could be had, where queues are missing. */
        MEASURED,
        /** Open, but no contact that counts. */
        NO_TRAFFIC,
        /** No opening hour in it. */
        CLOSED,
        /** Nothing was measured, and some or all of its counts could not be had. */
        UNAVAILABLE
    }

    /**
     * What is decided. Immutable.
     *
     * @param state how it stands
     * @param level the number by the agreed roll-up, 0 to 1; present when measured
     * @param target what it is held against: the target, or the owed share of queues or intervals; absent without a target
     * @param met whether it is reached; empty when nothing is owed, nothing was measured, a queue is missing, or the
     *     volume is below the minimum
     * @param consequence what it costs; empty without bands, for a window that is not whole, and while nothing can be
     *     decided: nothing measured, a queue missing, too few contacts
     * @param tooFew whether something was measured, but the volume is below the agreed minimum
     * @param missing queues whose counts could not be had in full
     * @param provisional whether the platform may still change the counts
     */
    public record Outcome(
            State state,
            Optional<Fraction> level,
            Optional<Percentage> target,
            Optional<Boolean> met,
            Optional<Consequence> consequence,
            boolean tooFew,
            int missing,
            boolean provisional) {}

    public WindowResult {
        rows = List.copyOf(rows);
        divisions = List.copyOf(divisions);
        intervals = List.copyOf(intervals);
    }

    /** All queues together. */
    public Total total() {
        return new Total(Optional.empty(), pooled, counts, queues(), outcome.missing(), outcome.met());
    }

    /** How many queues it is about. */
    public int queues() {
        return (int) rows.stream().map(row -> row.queue().id()).distinct().count();
    }
}
