package io.github.queuesla.core.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

/** A stretch of time cut into the intervals that counts come in, numbered from 0. Immutable. */
public final class IntervalGrid {

    private final TimeRange range;
    private final Granularity granularity;
    private final List<TimeRange> intervals;
    private final List<Instant> starts;

    private IntervalGrid(TimeRange range, Granularity granularity, List<TimeRange> intervals) {
        this.range = range;
        this.granularity = granularity;
        this.intervals = intervals;
        this.starts = intervals.stream().map(TimeRange::start).toList();
    }

    /** The pieces of the range in that zone; the first and the last are cut to the range. */
    public static IntervalGrid of(TimeRange range, Granularity granularity, ZoneId zone) {
        return new IntervalGrid(range, granularity, granularity.pieces(range, zone));
    }

    /** All of it. */
    public TimeRange range() {
        return range;
    }

    /** How long the intervals are. */
    public Granularity granularity() {
        return granularity;
    }

    /** The intervals in order. */
    public List<TimeRange> intervals() {
        return intervals;
    }

    /** The interval of that number. */
    public TimeRange interval(int number) {
        return intervals.get(number);
    }

    /** The number of the first interval that ends after the moment; their count when none does. */
    public int numberAt(Instant moment) {
        if (!moment.isBefore(range.end())) {
            return intervals.size();
        }
        int found = Collections.binarySearch(starts, moment);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The number after that of the last interval that starts before the moment; 0 when none does. */
    public int numberAfter(Instant moment) {
        int found = Collections.binarySearch(starts, moment);
        return found >= 0 ? found : -found - 1;
    }

    /** The intervals that share a moment with the range, in order. */
    public List<TimeRange> overlapping(TimeRange other) {
        int from = numberAt(other.start());
        return intervals.subList(from, Math.max(from, numberAfter(other.end())));
    }
}
