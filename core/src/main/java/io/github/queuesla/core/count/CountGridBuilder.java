package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** Adds up the counts of a grid while they arrive. Builds one grid. Not thread-safe. */
public final class CountGridBuilder {

    private final Map<QueueId, Map<Optional<MediaType>, IntervalCounts>> byQueue = new LinkedHashMap<>();
    private final IntervalGrid intervals;
    private final NavigableSet<Measure> measures;
    private final QueueCounts zero;

    /**
     * A builder without counts.
     *
     * @param given the measures and the breakdown that the source provides
     */
    public CountGridBuilder(CountRequest request, Detail given) {
        this.intervals = IntervalGrid.of(
                request.period().range(),
                given.breakdown().granularity(),
                request.period().zone());
        this.measures = given.measures();
        this.zero = QueueCounts.zero(measures);
    }

    /** The intervals of the grid. */
    public IntervalGrid intervals() {
        return intervals;
    }

    /** Adds the counts of a row, whose interval may be absent when the grid has only one. */
    void add(CountRow row) {
        if (row.interval().isEmpty() && intervals.intervals().size() > 1) {
            throw new IllegalArgumentException("a row needs an interval, because counts are split by time");
        }
        int interval =
                row.interval().map(TimeRange::start).map(intervals::numberAt).orElse(0);
        // Rows share one array of measures: a month of half hours has over a million of them in a large organisation.
        add(row.queue(), row.media(), interval, row.counts().sharing(zero));
    }

    /**
     * Adds counts to those of the queue and medium in an interval.
     *
     * @param counts one for each measure in order, none negative; they are not copied, so they must not change
     * @throws ArithmeticException when a sum is too large
     */
    public void add(QueueId queue, Optional<MediaType> medium, int interval, long[] counts) {
        add(queue, medium, interval, zero.with(counts));
    }

    /**
     * Adds the counts of a grid of the same measures, each to the interval that contains its own.
     *
     * @throws IllegalArgumentException when an interval of this grid would cut one of the other
     */
    public void add(CountGrid part) {
        if (!intervals.contains(part.intervals())) {
            throw new IllegalArgumentException("an interval of the sum would cut one of the part");
        }
        int[] places = part.intervals().intervals().stream()
                .mapToInt(interval -> intervals.numberAt(interval.start()))
                .toArray();
        for (QueueId queue : part.queues()) {
            part.visit(
                    queue,
                    0,
                    places.length,
                    (number, medium, counts) -> add(queue, medium, places[number], counts.sharing(zero)));
        }
    }

    private void add(QueueId queue, Optional<MediaType> medium, int interval, QueueCounts counts) {
        byQueue.computeIfAbsent(queue, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(medium, unseen -> new IntervalCounts())
                .add(interval, counts);
    }

    /**
     * The grid of the counts.
     *
     * @param gaps the missing parts
     */
    public CountGrid build(List<Gap> gaps) {
        return build(gaps, List.of());
    }

    /**
     * The grid of the counts.
     *
     * @param gaps the missing parts
     * @param provisional the time ranges that the source knows to be not final, whatever their age
     */
    public CountGrid build(List<Gap> gaps, List<ProvisionalRange> provisional) {
        return new CountGrid(byQueue, intervals, measures, gaps, provisional);
    }
}
