package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open intervals of a service level in pieces of time, numbered from 0, none of which cuts an interval. */
final class OpenPieces {

    private final LevelCounts level;
    private final List<TimeRange> ranges;
    private final List<BitSet> open;
    private final int[] pieceOf;
    private final BitSet all = new BitSet();

    OpenPieces(LevelCounts level, List<TimeRange> ranges) {
        this.level = level;
        this.ranges = ranges;
        this.open =
                ranges.stream().map(range -> level.numbers(range, Hours.OPEN)).toList();
        this.pieceOf = new int[level.grid().intervals().size()];
        for (int piece = 0; piece < ranges.size(); piece++) {
            int number = piece;
            open.get(piece).stream().forEach(interval -> pieceOf[interval] = number);
            all.or(open.get(piece));
        }
    }

    int size() {
        return ranges.size();
    }

    /** The pieces in which something is open. */
    BitSet open() {
        return touching(all);
    }

    /** The pieces in some open interval of which the queue is missing. */
    BitSet lacking(QueueId queue) {
        return touching(level.absences().of(queue));
    }

    private BitSet touching(BitSet intervals) {
        BitSet pieces = new BitSet();
        for (int piece = 0; piece < size(); piece++) {
            pieces.set(piece, intervals.intersects(open.get(piece)));
        }
        return pieces;
    }

    /** Why the queue is missing in some of the piece; empty when it is not. */
    Optional<FailureKind> reason(QueueId queue, int piece) {
        return level.absences().reason(queue, open.get(piece));
    }

    /** Visits what was counted for the queue, with the number of the piece. */
    void visit(QueueId queue, CountGrid.Visitor visitor) {
        level.visit(queue, all, (interval, medium, counts) -> visitor.visit(pieceOf[interval], medium, counts));
    }

    /** What a sum of the piece comes to. */
    IntervalResult result(int piece, Optional<FailureKind> missing, Map<Optional<MediaType>, QueueCounts> sum) {
        TimeRange range = ranges.get(piece);
        if (open.get(piece).isEmpty()) {
            return new IntervalResult(range, new Attainment.Closed(), TermCounts.none());
        }
        if (missing.isPresent()) {
            return new IntervalResult(range, new Attainment.Unavailable(missing.get()), TermCounts.none());
        }
        MediaCounts counts = level.counted(sum);
        return new IntervalResult(range, level.attainment(counts), TermCounts.of(level.level(), counts));
    }
}
