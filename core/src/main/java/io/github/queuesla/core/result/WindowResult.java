package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.TimeRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A service level in one window: its attainment, the counts and rows behind it, and the verdict. Immutable.
 *
 * @param span the window
 * @param outcome the attainment and the verdict
 * @param pooled all available rows pooled, whatever the roll-up
 * @param counts the counts of {@code pooled}; without entries when not yet begun, closed or unavailable
 * @param rows one row for each queue, or for each requested part of it, in the order of the contract
 * @param divisions a total for each division, by name; empty unless requested
 * @param intervals every interval of the window in order of time, closed ones included
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
     * The name and the time range of a window. Immutable.
     *
     * @param label {@code 2024-01-31}, {@code 2024-W05} or {@code 2024-01}
     * @param range the part of the window that lies in the period
     * @param whole whether the range is all of the window in which the service level is valid, and is over; else the
     *     verdict is not final
     */
    public record Span(String label, TimeRange range, boolean whole) {}

    /** Whether there is an attainment, or why not. */
    public enum State {
        /** There is an attainment, of the available queues. */
        MEASURED,
        /** Open, but without a counted contact. */
        NO_TRAFFIC,
        /** Open and without a counted contact, but contacts were offered that have no outcome. */
        UNRESOLVED,
        /** Without an open interval that has begun. */
        NOT_YET,
        /** Without opening hours. */
        CLOSED,
        /** No attainment, because some or all counts are unavailable. */
        UNAVAILABLE;

        /** The state in words: {@code no traffic}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * The attainment of a window and its verdict. Immutable.
     *
     * @param state whether there is an attainment, or why not
     * @param basis what the attainment is computed from, by the agreed roll-up; present when measured
     * @param target the target, or the agreed share of queues or intervals; absent without a target
     * @param met whether the target is reached; empty without a target, without an attainment, when a queue is missing,
     *     or when the volume is below the minimum
     * @param consequence the credit; empty without bands, for a window that is not whole, and without an attainment,
     *     when a queue is missing, or when the volume is below the minimum
     * @param tooFew whether there is an attainment, but the volume is below the agreed minimum
     * @param missing the number of queues whose counts are not complete
     * @param provisional whether the platform may still change the counts
     */
    public record Outcome(
            State state,
            Optional<Basis> basis,
            Optional<Percentage> target,
            Optional<Boolean> met,
            Optional<Consequence> consequence,
            boolean tooFew,
            int missing,
            boolean provisional) {

        /** The attainment by the agreed roll-up, 0 to 1; present when measured. */
        public Optional<Fraction> level() {
            return basis.map(Basis::level);
        }
    }

    public WindowResult {
        rows = List.copyOf(rows);
        divisions = List.copyOf(divisions);
        intervals = List.copyOf(intervals);
    }

    /** All queues together. */
    public Total total() {
        return new Total(Optional.empty(), pooled, counts, queues(), outcome.missing(), outcome.met());
    }

    /** The number of queues, missing ones included. */
    public int queues() {
        return (int) rows.stream().map(row -> row.queue().id()).distinct().count();
    }
}
