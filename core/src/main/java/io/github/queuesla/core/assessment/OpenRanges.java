package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open intervals of a service level, or of one of its queues, grouped into time ranges that are numbered from 0. No
 * range cuts an interval.
 */
final class OpenRanges {

    private final LevelCounts level;
    private final List<TimeRange> ranges;
    private final Instant now;
    private final BitSet inHours;
    private final List<BitSet> open;
    private final int[] rangeOf;
    private final BitSet all = new BitSet();
    private final Map<BitSet, OpenRanges> byHours = new HashMap<>();

    /** The ranges in which any queue is open. */
    OpenRanges(LevelCounts level, List<TimeRange> ranges, Instant now) {
        this(level, level.open().any(), ranges, now);
        byHours.put(inHours, this);
    }

    private OpenRanges(LevelCounts level, BitSet inHours, List<TimeRange> ranges, Instant now) {
        this.level = level;
        this.now = now;
        this.ranges = ranges;
        this.inHours = inHours;
        this.open = ranges.stream().map(this::open).toList();
        this.rangeOf = new int[level.grid().intervals().size()];
        for (int number = 0; number < ranges.size(); number++) {
            int range = number;
            open.get(number).stream().forEach(interval -> rangeOf[interval] = range);
            all.or(open.get(number));
        }
    }

    private BitSet open(TimeRange range) {
        BitSet numbers = MissingIntervals.numbers(range, level.grid());
        numbers.and(inHours);
        return numbers;
    }

    /** These ranges by the hours of that queue. Not thread-safe. */
    OpenRanges of(QueueId queue) {
        return byHours.computeIfAbsent(
                level.open().of(queue), inItsHours -> new OpenRanges(level, inItsHours, ranges, now));
    }

    int size() {
        return ranges.size();
    }

    /** The ranges with an open interval. */
    BitSet open() {
        return touching(all);
    }

    /** The ranges with an open interval in which the queue is missing. */
    BitSet lacking(QueueId queue) {
        return touching(level.missingIntervals().of(queue));
    }

    private BitSet touching(BitSet intervals) {
        BitSet touched = new BitSet();
        for (int number = 0; number < size(); number++) {
            touched.set(number, intervals.intersects(open.get(number)));
        }
        return touched;
    }

    /** Visits the counts of the queue, with the number of the range. */
    void visit(QueueId queue, CountGrid.Visitor visitor) {
        level.visit(queue, all, (interval, medium, counts) -> visitor.visit(rangeOf[interval], medium, counts));
    }

    /**
     * The result of a range, given its counts.
     *
     * @param missing whether counts of the range are missing
     * @param unresolved the unresolved contacts of the window by medium, for a range that is only a part of it
     */
    IntervalResult result(int number, boolean missing, MediaCounts counts, Map<Optional<MediaType>, Long> unresolved) {
        TimeRange range = ranges.get(number);
        if (open.get(number).isEmpty()) {
            return new IntervalResult(range, new Attainment.Closed(), TermCounts.none());
        }
        if (missing) {
            return new IntervalResult(range, new Attainment.Unavailable(), TermCounts.none());
        }
        TermCounts terms = TermCounts.of(level.level(), counts);
        // Clocks differ: an interval that has not begun by this one may have contacts, and they count.
        if (!hasBegun(number) && terms.isZero()) {
            return new IntervalResult(range, new Attainment.NotYet(), TermCounts.none());
        }
        Attainment attainment = level.attainment(counts);
        boolean onlyUnresolved = attainment.state() == State.NO_TRAFFIC && hasSome(counts, unresolved);
        return new IntervalResult(range, onlyUnresolved ? new Attainment.Unresolved() : attainment, terms);
    }

    /** Whether some of the window's unresolved contacts may have been offered in a part of it. */
    private static boolean hasSome(MediaCounts part, Map<Optional<MediaType>, Long> unresolved) {
        return part.byMedia().entrySet().stream()
                .anyMatch(medium -> unresolved.getOrDefault(medium.getKey(), 0L) > 0
                        && medium.getValue().withoutOutcome().orElse(0) > 0);
    }

    /** Whether an open interval of the range has begun. */
    private boolean hasBegun(int number) {
        int first = open.get(number).nextSetBit(0);
        return level.grid().interval(first).start().isBefore(now);
    }
}
