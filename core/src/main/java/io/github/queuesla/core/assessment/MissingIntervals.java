package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The intervals in which the counts of each queue are missing. Filled by one thread, then only read.
 */
final class MissingIntervals {

    private final Map<QueueId, BitSet> byQueue = new HashMap<>();
    private final IntervalGrid grid;

    MissingIntervals(IntervalGrid grid) {
        this.grid = grid;
    }

    void addAlways(QueueId queue) {
        add(queue, grid.range());
    }

    void add(QueueId queue, Gap gap) {
        if (gap.covers(queue)) {
            add(queue, gap.range().orElse(grid.range()));
        }
    }

    private void add(QueueId queue, TimeRange range) {
        add(queue, numbers(range, grid));
    }

    void add(QueueId queue, BitSet intervals) {
        byQueue.computeIfAbsent(queue, unseen -> new BitSet()).or(intervals);
    }

    /** The intervals in which the queue is missing. */
    BitSet of(QueueId queue) {
        return byQueue.getOrDefault(queue, new BitSet());
    }

    static BitSet numbers(TimeRange range, IntervalGrid grid) {
        int from = grid.numberAt(range.start());
        BitSet numbers = new BitSet();
        numbers.set(from, Math.max(from, grid.numberAfter(range.end())));
        return numbers;
    }
}
