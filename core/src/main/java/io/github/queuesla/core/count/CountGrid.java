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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a source by queue, medium and interval, and the gaps. It stores only places with contacts, so its size
 * depends on them and not on the number of queues and intervals: a place that is neither stored nor in a gap has zero
 * contacts. A source that cannot split counts gives a grid of one interval without media. Immutable.
 */
public final class CountGrid {

    /** Receives the counts of one interval. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int interval, Optional<MediaType> medium, QueueCounts counts);
    }

    private final Map<QueueId, Map<Optional<MediaType>, IntervalCounts>> byQueue;
    private final Map<QueueId, List<Integer>> contradictions;
    private final IntervalGrid intervals;
    private final NavigableSet<Measure> measures;
    private final List<Gap> gaps;
    private final List<TimeRange> provisional;

    private CountGrid(Builder builder, List<Gap> gaps, List<TimeRange> provisional) {
        this.byQueue = builder.byQueue;
        this.contradictions = builder.contradictions;
        this.intervals = builder.intervals;
        this.measures = builder.measures;
        this.gaps = List.copyOf(gaps);
        this.provisional = List.copyOf(provisional);
    }

    /** A grid that is being filled row by row, so that a source need not hold all its rows. Not thread-safe. */
    public static final class Builder {

        private final Map<QueueId, Map<Optional<MediaType>, IntervalCounts>> byQueue = new LinkedHashMap<>();
        private final Map<QueueId, List<Integer>> contradictions = new HashMap<>();
        private final IntervalGrid intervals;
        private final NavigableSet<Measure> measures;
        private @Nullable QueueCounts first;

        private Builder(IntervalGrid intervals, NavigableSet<Measure> measures) {
            this.intervals = intervals;
            this.measures = measures;
        }

        /** The intervals of the grid. */
        public IntervalGrid intervals() {
            return intervals;
        }

        /**
         * Adds a row to those of the same queue, medium and interval.
         *
         * @throws IllegalArgumentException when the row has no interval and the grid has several
         */
        public void add(CountRow row) {
            if (row.interval().isEmpty() && intervals.intervals().size() > 1) {
                throw new IllegalArgumentException("a row needs an interval, because counts are split by time");
            }
            QueueCounts counts = row.counts();
            first = first == null ? counts : first;
            // Rows share one array of measures: a month of half hours has over a million of them in a large
            // organisation.
            add(row, counts.sharing(first));
        }

        private void add(CountRow row, QueueCounts counts) {
            int interval = row.interval()
                    .map(TimeRange::start)
                    .map(intervals::numberAt)
                    .orElse(0);
            byQueue.computeIfAbsent(row.queue(), queue -> new LinkedHashMap<>())
                    .computeIfAbsent(row.media(), medium -> new IntervalCounts())
                    .add(interval, counts);
            // Found while rows arrive: a sum over intervals can hide a contradiction of one of them.
            if (!counts.isConsistent()) {
                contradictions
                        .computeIfAbsent(row.queue(), queue -> new ArrayList<>())
                        .add(interval);
            }
        }

        /** The grid of the rows so far; nothing may be added afterwards. */
        public CountGrid build(List<Gap> gaps) {
            return new CountGrid(this, gaps, List.of());
        }

        /**
         * The grid of the rows so far; nothing may be added afterwards.
         *
         * @param provisional the time ranges that the source knows to be not final
         */
        public CountGrid build(List<Gap> gaps, List<TimeRange> provisional) {
            return new CountGrid(this, gaps, provisional);
        }
    }

    /**
     * A grid to be filled.
     *
     * @param given the measures and the breakdown that the source provides
     */
    public static Builder builder(CountRequest request, Detail given) {
        IntervalGrid intervals = IntervalGrid.of(
                request.period().range(),
                given.breakdown().granularity(),
                request.period().zone());
        return new Builder(intervals, given.measures());
    }

    /**
     * The grid of the rows of a source.
     *
     * @param given the measures and the breakdown that the source provided
     * @param rows the counted rows; rows of one queue, medium and interval are added up
     * @param gaps the missing parts
     * @throws IllegalArgumentException when a row has no interval and the grid has several
     */
    public static CountGrid of(CountRequest request, Detail given, Iterable<CountRow> rows, List<Gap> gaps) {
        Builder builder = builder(request, given);
        rows.forEach(builder::add);
        return builder.build(gaps);
    }

    /** The grid of a request without queues. */
    public static CountGrid empty(CountRequest request) {
        return of(request, request.needed(), List.of(), List.of());
    }

    /** The intervals of the grid. */
    public IntervalGrid intervals() {
        return intervals;
    }

    /** The measures of the grid; a queue without contacts has zero of each. */
    public NavigableSet<Measure> measures() {
        return measures;
    }

    /** The queues with contacts. */
    public Set<QueueId> queues() {
        return Collections.unmodifiableSet(byQueue.keySet());
    }

    /** The media of the queue's contacts; empty stands for contacts whose medium the platform does not give. */
    public Set<Optional<MediaType>> media(QueueId queue) {
        return byQueue.getOrDefault(queue, Map.of()).keySet();
    }

    /** The parts that the source could not count. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** The time ranges that the source knows to be not final, whatever their age. */
    public List<TimeRange> provisional() {
        return provisional;
    }

    /** Whether any count of the queue is missing. */
    public boolean hasGap(QueueId queue) {
        return gaps.stream().anyMatch(gap -> gap.covers(queue));
    }

    /** The intervals in which a count of the queue within a limit is larger than one within a longer limit. */
    public List<Integer> contradictions(QueueId queue) {
        return contradictions.getOrDefault(queue, List.of());
    }

    /** Visits the counts of a queue in the intervals {@code from} (included) to {@code to} (excluded). */
    public void visit(QueueId queue, int from, int to, Visitor visitor) {
        byQueue.getOrDefault(queue, Map.of())
                .forEach((medium, series) ->
                        series.visit(from, to, (interval, counted) -> visitor.visit(interval, medium, counted)));
    }

    /** The counts as rows. */
    public List<CountRow> rows() {
        List<CountRow> rows = new ArrayList<>();
        byQueue.keySet()
                .forEach(queue -> visit(
                        queue,
                        0,
                        intervals.intervals().size(),
                        (interval, medium, counts) -> rows.add(new CountRow(queue, medium, range(interval), counts))));
        return rows;
    }

    private Optional<TimeRange> range(int interval) {
        return intervals.granularity().map(split -> intervals.interval(interval));
    }
}
