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
    private final Map<QueueId, List<Integer>> contradictions = new HashMap<>();
    private final IntervalGrid intervals;
    private final NavigableSet<Measure> measures;
    private final List<Gap> gaps;
    private final List<ProvisionalRange> provisional;

    CountGrid(
            Map<QueueId, Map<Optional<MediaType>, IntervalCounts>> byQueue,
            IntervalGrid intervals,
            NavigableSet<Measure> measures,
            List<Gap> gaps,
            List<ProvisionalRange> provisional) {
        this.byQueue = byQueue;
        this.intervals = intervals;
        this.measures = measures;
        this.gaps = List.copyOf(gaps);
        this.provisional = List.copyOf(provisional);
        byQueue.keySet().forEach(this::findContradictions);
    }

    /** Finds them in each interval: a sum over intervals can hide a contradiction of one of them. */
    private void findContradictions(QueueId queue) {
        visit(queue, 0, intervals.intervals().size(), (interval, medium, counts) -> {
            if (!counts.isConsistent()) {
                contradictions
                        .computeIfAbsent(queue, unseen -> new ArrayList<>())
                        .add(interval);
            }
        });
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
        CountGridBuilder grid = new CountGridBuilder(request, given);
        rows.forEach(grid::add);
        return grid.build(gaps);
    }

    /**
     * The grids of several organisations as one.
     *
     * @param request the request that all of them answer, each for its queues
     * @param parts the grids by the name of the organisation, with the same intervals and measures
     */
    public static CountGrid ofOrganisations(CountRequest request, Map<String, CountGrid> parts) {
        Map<QueueId, Map<Optional<MediaType>, IntervalCounts>> byQueue = new LinkedHashMap<>();
        List<Gap> gaps = new ArrayList<>();
        List<ProvisionalRange> provisional = new ArrayList<>();
        parts.forEach((name, part) -> {
            part.byQueue.forEach((queue, counts) -> byQueue.put(queue.in(name), counts));
            part.gaps.forEach(gap -> gaps.add(gap.in(name)));
            part.provisional.forEach(early -> provisional.add(new ProvisionalRange(Optional.of(name), early.range())));
        });
        CountGrid empty = of(request, request.optional(), List.of(), List.of());
        return new CountGrid(byQueue, empty.intervals, empty.measures, gaps, provisional);
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
    public List<ProvisionalRange> provisional() {
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
