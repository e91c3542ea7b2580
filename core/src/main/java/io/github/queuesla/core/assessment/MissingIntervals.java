package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The intervals in which the counts of each queue are missing, with the reasons. Filled by one thread, then only read.
 */
final class MissingIntervals {

    private record Absence(BitSet intervals, FailureKind reason) {}

    private final Map<QueueId, List<Absence>> byQueue = new HashMap<>();
    private final IntervalGrid grid;

    MissingIntervals(IntervalGrid grid) {
        this.grid = grid;
    }

    void addAlways(QueueId queue, FailureKind reason) {
        add(queue, grid.range(), reason);
    }

    void add(QueueId queue, Gap gap) {
        if (gap.covers(queue)) {
            add(queue, gap.range().orElse(grid.range()), gap.failure().kind());
        }
    }

    private void add(QueueId queue, TimeRange range, FailureKind reason) {
        add(queue, numbers(range, grid), reason);
    }

    void add(QueueId queue, BitSet intervals, FailureKind reason) {
        byQueue.computeIfAbsent(queue, unseen -> new ArrayList<>()).add(new Absence(intervals, reason));
    }

    /** The intervals in which the queue is missing. */
    BitSet of(QueueId queue) {
        BitSet all = new BitSet();
        byQueue.getOrDefault(queue, List.of()).forEach(absence -> all.or(absence.intervals()));
        return all;
    }

    /** Why the queue is missing in any of these intervals; empty when it is not. */
    Optional<FailureKind> reason(QueueId queue, BitSet intervals) {
        return byQueue.getOrDefault(queue, List.of()).stream()
                .filter(absence -> absence.intervals().intersects(intervals))
                .map(Absence::reason)
                .findFirst();
    }

    static BitSet numbers(TimeRange range, IntervalGrid grid) {
        int from = grid.numberAt(range.start());
        BitSet numbers = new BitSet();
        numbers.set(from, Math.max(from, grid.numberAfter(range.end())));
        return numbers;
    }
}
