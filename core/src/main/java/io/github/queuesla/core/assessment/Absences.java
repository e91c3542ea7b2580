package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which intervals a queue's counts are missing, and why. Filled by one thread, then only read. */
final class Absences {

    private record Absence(BitSet intervals, FailureKind reason) {}

    private final Map<QueueId, List<Absence>> byQueue = new HashMap<>();
    private final IntervalGrid grid;

    Absences(IntervalGrid grid) {
        this.grid = grid;
    }

    void addAlways(QueueId queue, FailureKind reason) {
        add(queue, bits(0, grid.intervals().size()), reason);
    }

    void add(QueueId queue, Gap gap) {
        if (gap.covers(queue, Optional.empty())) {
            BitSet intervals = gap.range()
                    .map(range -> bits(grid.numberAt(range.start()), grid.numberAfter(range.end())))
                    .orElseGet(() -> bits(0, grid.intervals().size()));
            add(queue, intervals, gap.failure().kind());
        }
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

    /** Why the queue is missing in some of these intervals; empty when it is in none. */
    Optional<FailureKind> reason(QueueId queue, BitSet intervals) {
        return byQueue.getOrDefault(queue, List.of()).stream()
                .filter(absence -> absence.intervals().intersects(intervals))
                .map(Absence::reason)
                .findFirst();
    }

    static BitSet bits(int from, int to) {
        BitSet bits = new BitSet();
        bits.set(from, Math.max(from, to));
        return bits;
    }
}
