package io.github.queuesla.core.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A time range, split into the intervals of the counts, which are numbered from 0. Immutable. */
public final class IntervalGrid {

    private final TimeRange range;
    private final Optional<Granularity> granularity;
    private final List<TimeRange> intervals;
    private final Instant[] starts;

    private IntervalGrid(TimeRange range, Optional<Granularity> granularity, List<TimeRange> intervals) {
        this.range = range;
        this.granularity = granularity;
        this.intervals = intervals;
        this.starts = intervals.stream().map(TimeRange::start).toArray(Instant[]::new);
    }

    /**
     * The intervals of the range in that zone, the first and the last cut to it; one interval without a granularity.
     */
    public static IntervalGrid of(TimeRange range, Optional<Granularity> granularity, ZoneId zone) {
        List<TimeRange> intervals =
                granularity.map(length -> length.split(range, zone)).orElseGet(() -> List.of(range));
        return new IntervalGrid(range, granularity, intervals);
    }

    /** The whole range. */
    public TimeRange range() {
        return range;
    }

    /** The length of the intervals; empty when the whole range is one. */
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

    /** The number of the first interval that ends after the instant; the number of intervals when none does. */
    public int numberAt(Instant instant) {
        if (!instant.isBefore(range.end())) {
            return intervals.size();
        }
        int found = Arrays.binarySearch(starts, instant);
        // binarySearch gives -(insertion point) - 1; the interval that contains the instant is the one before that
        // point.
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** Whether each interval of the other grid lies within one of this grid. */
    public boolean contains(IntervalGrid finer) {
        return finer.intervals.stream().allMatch(interval -> {
            int number = numberAt(interval.start());
            return number < intervals.size() && intervals.get(number).contains(interval);
        });
    }

    /** The number of intervals that start before the instant. */
    public int numberAfter(Instant instant) {
        int found = Arrays.binarySearch(starts, instant);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether an interval begins or ends at each of these instants. */
    public boolean hasEdges(Collection<Instant> instants) {
        // Intervals touch, so the starts and the end of the range are all the edges there are.
        Set<Instant> edges = new HashSet<>(Arrays.asList(starts));
        edges.add(range.end());
        return edges.containsAll(instants);
    }
}
