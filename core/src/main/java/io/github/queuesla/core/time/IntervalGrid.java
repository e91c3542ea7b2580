package io.github.queuesla.core.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A stretch of time cut into the intervals that counts come in, numbered from 0. Immutable. */
public final class IntervalGrid {

    private final TimeRange range;
    private final Optional<Granularity> granularity;
    private final List<TimeRange> intervals;
    private final List<Instant> starts;

    private IntervalGrid(TimeRange range, Optional<Granularity> granularity, List<TimeRange> intervals) {
        this.range = range;
        this.granularity = granularity;
        this.intervals = intervals;
        this.starts = intervals.stream().map(TimeRange::start).toList();
    }

    /** The pieces of the range in that zone, of which the first and the last are cut to it; one piece without a length. */
    public static IntervalGrid of(TimeRange range, Optional<Granularity> granularity, ZoneId zone) {
        List<TimeRange> pieces =
                granularity.map(length -> length.split(range, zone)).orElseGet(() -> List.of(range));
        return new IntervalGrid(range, granularity, pieces);
    }

    /** All of it. */
    public TimeRange range() {
        return range;
    }

    /** How long the intervals are; empty when there is one, which is all of it. */
    public Optional<Granularity> granularity() {
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

    /** Whether an interval begins or ends at each of these moments. */
    public boolean hasEdges(Collection<Instant> moments) {
        Set<Instant> edges = new HashSet<>(starts);
        edges.add(range.end());
        return edges.containsAll(moments);
    }
}
