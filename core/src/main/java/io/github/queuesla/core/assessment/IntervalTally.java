package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up all queues of a service level in pieces of time, whatever the intervals that were counted in. A piece lacks what
 * its queues lack in a part of it. A queue that every piece lacks is left out of all of them, which the window says once,
 * unless there is no other. Used by one thread.
 */
final class IntervalTally {

    private final LevelCounts level;
    private final List<TimeRange> pieces;
    private final List<BitSet> open;
    private final int[] pieceOf;
    private final Map<Integer, Map<Optional<MediaType>, QueueCounts>> sums = new HashMap<>();
    private final Map<Integer, FailureKind> missing = new HashMap<>();

    /**
     * A tally of those pieces.
     *
     * @param pieces in order of time; none of them cuts an interval
     */
    IntervalTally(LevelCounts level, List<TimeRange> pieces) {
        this.level = level;
        this.pieces = pieces;
        this.open =
                pieces.stream().map(piece -> level.numbers(piece, Hours.OPEN)).toList();
        this.pieceOf = new int[level.grid().intervals().size()];
        for (int piece = 0; piece < pieces.size(); piece++) {
            int number = piece;
            open.get(piece).stream().forEach(interval -> pieceOf[interval] = number);
        }
        add();
    }

    private void add() {
        BitSet all = new BitSet();
        open.forEach(all::or);
        BitSet some = openPieces();
        List<Queue> present = level.queues().stream()
                .filter(queue -> !lacking(queue).equals(some))
                .toList();
        for (Queue queue : present.isEmpty() ? level.queues() : present) {
            lacking(queue).stream().forEach(piece -> missing.putIfAbsent(piece, reason(queue, piece)));
            level.visit(
                    queue.id(),
                    all,
                    (interval, medium, counts) -> sums.computeIfAbsent(pieceOf[interval], unseen -> new HashMap<>())
                            .merge(medium, counts, QueueCounts::plus));
        }
    }

    private BitSet openPieces() {
        BitSet numbers = new BitSet();
        for (int piece = 0; piece < pieces.size(); piece++) {
            numbers.set(piece, !open.get(piece).isEmpty());
        }
        return numbers;
    }

    private BitSet lacking(Queue queue) {
        BitSet absent = level.absences().of(queue.id());
        BitSet numbers = new BitSet();
        for (int piece = 0; piece < pieces.size() && !absent.isEmpty(); piece++) {
            numbers.set(piece, absent.intersects(open.get(piece)));
        }
        return numbers;
    }

    private FailureKind reason(Queue queue, int piece) {
        return level.absences().reason(queue.id(), open.get(piece)).orElseThrow();
    }

    /** One for each piece. */
    List<IntervalResult> results() {
        List<IntervalResult> results = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            results.add(result(piece));
        }
        return results;
    }

    private IntervalResult result(int piece) {
        TimeRange range = pieces.get(piece);
        if (open.get(piece).isEmpty()) {
            return new IntervalResult(range, new Attainment.Closed(), TermCounts.none());
        }
        if (missing.containsKey(piece)) {
            return new IntervalResult(range, new Attainment.Unavailable(missing.get(piece)), TermCounts.none());
        }
        MediaCounts counts = level.counted(sums.getOrDefault(piece, Map.of()));
        return new IntervalResult(range, level.attainment(counts), TermCounts.of(level.level(), counts));
    }
}
