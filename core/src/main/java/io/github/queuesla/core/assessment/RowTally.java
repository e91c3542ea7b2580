package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up the rows of one window of a service level, each queue in the pieces and media that were asked for. */
final class RowTally {

    private static final Comparator<Optional<MediaType>> KNOWN_FIRST =
            Comparator.comparing(medium -> medium.map(MediaType::name).orElse("\uffff"));

    /** What is counted in one row. */
    private record Row(int piece, Optional<MediaType> medium) {}

    private final LevelCounts level;
    private final Instant now;
    private final Breakdown breakdown;
    private final List<TimeRange> pieces;
    private final List<BitSet> open;
    private final int[] pieceOf;

    RowTally(LevelCounts level, TimeRange window, Instant now) {
        this.level = level;
        this.now = now;
        this.breakdown = level.breakdown();
        this.pieces = breakdown
                .granularity()
                .map(length -> length.pieces(window, level.level().zone()))
                .orElse(List.of(window));
        this.open =
                pieces.stream().map(piece -> level.numbers(piece, Hours.OPEN)).toList();
        this.pieceOf = new int[level.grid().intervals().size()];
        for (int piece = 0; piece < pieces.size(); piece++) {
            int number = piece;
            open.get(piece).stream().forEach(interval -> pieceOf[interval] = number);
        }
    }

    QueueTally of(Queue queue) {
        Map<Row, Map<Optional<MediaType>, QueueCounts>> sums = new HashMap<>();
        BitSet all = new BitSet();
        open.forEach(all::or);
        level.visit(
                queue.id(),
                all,
                (interval, medium, counts) -> sums.computeIfAbsent(
                                new Row(pieceOf[interval], breakdown.byMedia() ? medium : Optional.empty()),
                                row -> new HashMap<>())
                        .merge(medium, counts, QueueCounts::plus));
        List<QueueShare> rows = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (Optional<MediaType> medium : media(queue)) {
                Row row = new Row(piece, medium);
                rows.add(row(queue, row, sums.getOrDefault(row, Map.of())));
            }
        }
        return new QueueTally(rows);
    }

    /** The media of which the queue has contacts at all, so that each piece has the same rows. */
    private List<Optional<MediaType>> media(Queue queue) {
        Set<Optional<MediaType>> seen = level.media(queue.id());
        return breakdown.byMedia() && !seen.isEmpty()
                ? seen.stream().sorted(KNOWN_FIRST).toList()
                : List.of(Optional.empty());
    }

    private QueueShare row(Queue queue, Row row, Map<Optional<MediaType>, QueueCounts> sum) {
        if (open.get(row.piece()).isEmpty()) {
            return share(queue, row, new Attainment.Closed(), TermCounts.none());
        }
        Optional<FailureKind> missing = level.absences().reason(queue.id(), open.get(row.piece()));
        if (missing.isPresent()) {
            return share(queue, row, new Attainment.Unavailable(missing.get()), TermCounts.none());
        }
        MediaCounts counts = level.counted(sum);
        return share(queue, row, level.attainment(counts), TermCounts.of(level.level(), counts));
    }

    private QueueShare share(Queue queue, Row row, Attainment attainment, TermCounts counts) {
        Optional<Percentage> target = level.level().definition().target();
        TimeRange range = pieces.get(row.piece());
        return new QueueShare(
                queue,
                row.medium(),
                range,
                attainment,
                counts,
                attainment.measured().flatMap(ratio -> target.map(ratio::meets)),
                Settling.provisional(range.end(), now));
    }
}
