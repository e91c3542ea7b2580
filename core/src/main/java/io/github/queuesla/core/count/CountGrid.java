package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A source's answer: whole counts by queue, medium and interval, and the gaps. Holds only what has contacts, so that its
 * size goes with them and not with the number of queues and intervals: what is neither counted nor in a gap is zero. A
 * source that splits nothing gives a grid of one interval and no media. Immutable.
 */
public final class CountGrid {

    /** Takes what was counted in one interval. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int interval, Optional<MediaType> medium, QueueCounts counts);
    }

    private final Map<QueueId, Map<Optional<MediaType>, NavigableMap<Integer, QueueCounts>>> byQueue =
            new LinkedHashMap<>();
    private final Map<QueueId, List<Integer>> contradictions = new HashMap<>();
    private final IntervalGrid intervals;
    private final NavigableSet<Measure> measures;
    private final List<Gap> gaps;

    private CountGrid(IntervalGrid intervals, NavigableSet<Measure> measures, List<Gap> gaps) {
        this.intervals = intervals;
        this.measures = measures;
        this.gaps = List.copyOf(gaps);
    }

    /**
     * What was counted, laid out on its intervals.
     *
     * @param given what the source counted of that which was asked for
     * @param rows at most one for each queue, medium and interval
     * @param gaps what is missing
     * @throws IllegalArgumentException when a row is not of one interval
     */
    public static CountGrid of(CountRequest request, Detail given, List<CountRow> rows, List<Gap> gaps) {
        IntervalGrid intervals = IntervalGrid.of(
                request.period().range(),
                given.breakdown().granularity(),
                request.period().zone());
        CountGrid grid = new CountGrid(intervals, given.measures(), gaps);
        @Nullable QueueCounts first = null;
        for (CountRow row : rows) {
            first = first == null ? row.counts() : first;
            grid.add(row, row.counts().sharing(first));
        }
        return grid;
    }

    /** The answer to a question about no queue. */
    public static CountGrid empty(CountRequest request) {
        return of(request, request.needed(), List.of(), List.of());
    }

    private void add(CountRow row, QueueCounts counts) {
        if (row.interval().isEmpty() && intervals.intervals().size() > 1) {
            throw new IllegalArgumentException("a row without an interval");
        }
        int interval =
                row.interval().map(TimeRange::start).map(intervals::numberAt).orElse(0);
        byQueue.computeIfAbsent(row.queue(), queue -> new LinkedHashMap<>())
                .computeIfAbsent(row.media(), medium -> new TreeMap<>())
                .merge(interval, counts, QueueCounts::plus);
        if (!counts.isConsistent()) {
            contradictions
                    .computeIfAbsent(row.queue(), queue -> new ArrayList<>())
                    .add(interval);
        }
    }

    /** The intervals that contacts were counted in. */
    public IntervalGrid intervals() {
        return intervals;
    }

    /** What was counted; a queue without contacts has zero of each. */
    public NavigableSet<Measure> measures() {
        return measures;
    }

    /** Every queue that has contacts. */
    public Set<QueueId> queues() {
        return Collections.unmodifiableSet(byQueue.keySet());
    }

    /** The media of which the queue has contacts; empty stands for contacts of which the platform does not say. */
    public Set<Optional<MediaType>> media(QueueId queue) {
        return byQueue.getOrDefault(queue, Map.of()).keySet();
    }

    /** What could not be counted. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Whether any count of the queue is missing. */
    public boolean hasGap(QueueId queue) {
        return gaps.stream().anyMatch(gap -> gap.covers(queue));
    }

    /** The intervals in which a queue has a count within a limit that is larger than one within a longer limit. */
    public List<Integer> contradictions(QueueId queue) {
        return contradictions.getOrDefault(queue, List.of());
    }

    /** Visits what was counted for a queue in the intervals from one number to before another. */
    public void visit(QueueId queue, int from, int to, Visitor visitor) {
        byQueue.getOrDefault(queue, Map.of())
                .forEach((medium, counts) -> counts.subMap(from, to)
                        .forEach((interval, counted) -> visitor.visit(interval, medium, counted)));
    }

    /** Everything that was counted, row by row. */
    public List<CountRow> rows() {
        List<CountRow> rows = new ArrayList<>();
        byQueue.keySet()
                .forEach(queue -> visit(
                        queue,
                        0,
                        intervals.intervals().size(),
                        (interval, medium, counts) -> rows.add(new CountRow(queue, medium, piece(interval), counts))));
        return rows;
    }

    private Optional<TimeRange> piece(int interval) {
        return intervals.granularity().map(split -> intervals.interval(interval));
    }
}
