package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adds up all queues of a service level in pieces of time, whatever the intervals that were counted in. A piece lacks what
 * its queues lack in a part of it. A queue that every piece lacks is left out of all of them, which the window says once,
 * unless there is no other.
 */
final class IntervalTally {

    private IntervalTally() {}

    /**
     * One result for each piece.
     *
     * @param ranges in order of time; none of them cuts an interval
     */
    static List<IntervalResult> of(LevelCounts level, List<TimeRange> ranges) {
        OpenPieces pieces = new OpenPieces(level, ranges);
        Map<QueueId, BitSet> lacking = lacking(level, pieces);
        Map<Integer, FailureKind> missing = new HashMap<>();
        Map<Integer, Map<Optional<MediaType>, QueueCounts>> sums = new HashMap<>();
        lacking.forEach((queue, without) -> {
            without.stream()
                    .forEach(piece -> pieces.reason(queue, piece).ifPresent(kind -> missing.putIfAbsent(piece, kind)));
            pieces.visit(
                    queue,
                    (piece, medium, counts) -> sums.computeIfAbsent(piece, unseen -> new HashMap<>())
                            .merge(medium, counts, QueueCounts::plus));
        });
        return IntStream.range(0, pieces.size())
                .mapToObj(piece -> pieces.result(
                        piece, Optional.ofNullable(missing.get(piece)), sums.getOrDefault(piece, Map.of())))
                .toList();
    }

    /** The queues to add up, and the pieces that lack each. */
    private static Map<QueueId, BitSet> lacking(LevelCounts level, OpenPieces pieces) {
        Map<QueueId, BitSet> all = new LinkedHashMap<>();
        for (Queue queue : level.queues()) {
            all.put(queue.id(), pieces.lacking(queue.id()));
        }
        Map<QueueId, BitSet> present = new LinkedHashMap<>(all);
        present.values().removeIf(pieces.open()::equals);
        return present.isEmpty() ? all : present;
    }
}
