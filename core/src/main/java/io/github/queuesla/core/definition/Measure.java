package io.github.queuesla.core.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that a source can provide: the contacts with one outcome, all of them or only those that waited less than a
 * limit; or the sum of their waits. Immutable.
 *
 * @param outcome how the wait ended
 * @param belowMillis only waits shorter than this many milliseconds, at least 1; empty means all
 * @param isWaits whether it is the sum of the waits, in milliseconds, instead of the number of contacts
 */
public record Measure(Outcome outcome, Optional<Long> belowMillis, boolean isWaits) implements Comparable<Measure> {

    public static final Measure ANSWERED = all(Outcome.ANSWERED);
    public static final Measure ABANDONED = all(Outcome.ABANDONED);
    public static final Measure FLOW_OUT = all(Outcome.FLOW_OUT);

    /** All contacts that entered the queue. */
    public static final Measure OFFERED = all(Outcome.ANY);

    /** The measures that contacts without an outcome are computed from. */
    public static final List<Measure> FOR_UNRESOLVED = List.of(ANSWERED, ABANDONED, FLOW_OUT, OFFERED);

    /** The number of contacts with each outcome, and the sums of their waits: what two sources are compared by. */
    public static final List<Measure> COMPARED = Stream.concat(
                    Stream.of(OFFERED, ANSWERED, ABANDONED, FLOW_OUT),
                    Stream.of(Outcome.values())
                            .filter(outcome -> outcome != Outcome.ANY)
                            .map(Measure::waits))
            .toList();

    /**
     * The contacts that ended within usual times, to notice waits that changed while their sum did not: as many as one
     * request has besides those that are {@link #COMPARED}.
     */
    public static final List<Measure> SPREAD = Stream.concat(
                    Stream.of(10, 20, 30, 60, 300, 3_600, 14_400).map(seconds -> within(Outcome.ANSWERED, seconds)),
                    Stream.of(5, 10, 20).map(seconds -> within(Outcome.ABANDONED, seconds)))
            .toList();

    public Measure {
        if (belowMillis.isPresent() && belowMillis.get() < 1) {
            throw new IllegalArgumentException("no wait is shorter than " + belowMillis.get() + " ms");
        }
        if (outcome == Outcome.ANY && (belowMillis.isPresent() || isWaits)) {
            throw new IllegalArgumentException("a contact that enters a queue has no wait yet");
        }
    }

    /** All contacts with that outcome. */
    public static Measure all(Outcome outcome) {
        return new Measure(outcome, Optional.empty(), false);
    }

    /** The contacts with that outcome that waited less than a limit. */
    public static Measure below(Outcome outcome, long millis) {
        return new Measure(outcome, Optional.of(millis), false);
    }

    private static Measure within(Outcome outcome, long seconds) {
        return below(outcome, seconds * 1_000 + 1);
    }

    /** The sum of the waits of all contacts with that outcome, in milliseconds. */
    public static Measure waits(Outcome outcome) {
        return new Measure(outcome, Optional.empty(), true);
    }

    /** Whether it counts a contact whose wait ended so. */
    public boolean counts(Outcome ended, long waitMillis) {
        return outcome == ended && waitMillis < limit() && !isWaits;
    }

    private long limit() {
        return belowMillis.isPresent() ? belowMillis.get() : Long.MAX_VALUE;
    }

    @Override
    public int compareTo(Measure other) {
        int byOutcome = outcome.compareTo(other.outcome);
        int byKind = Boolean.compare(isWaits, other.isWaits);
        if (byOutcome != 0 || byKind != 0) {
            return byOutcome != 0 ? byOutcome : byKind;
        }
        return Long.compare(limit(), other.limit());
    }
}
