package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
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
    private final OpenPieces pieces;
    private final boolean byMedia;

    RowTally(LevelCounts level, TimeRange window, Instant now) {
        this.level = level;
        this.now = now;
        this.byMedia = level.breakdown().byMedia();
        this.pieces = new OpenPieces(
                level,
                level.breakdown()
                        .granularity()
                        .map(length -> length.split(window, level.level().zone()))
                        .orElse(List.of(window)));
    }

    QueueTally of(Queue queue) {
        Map<Row, Map<Optional<MediaType>, QueueCounts>> sums = new HashMap<>();
        pieces.visit(
                queue.id(),
                (piece, medium, counts) -> sums.computeIfAbsent(
                                new Row(piece, byMedia ? medium : Optional.empty()), row -> new HashMap<>())
                        .merge(medium, counts, QueueCounts::plus));
        List<Optional<MediaType>> media = media(queue);
        List<QueueResult> rows = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            Optional<FailureKind> missing = pieces.reason(queue.id(), piece);
            for (Optional<MediaType> medium : media) {
                Map<Optional<MediaType>, QueueCounts> sum = sums.getOrDefault(new Row(piece, medium), Map.of());
                rows.add(share(queue, medium, pieces.result(piece, missing, sum)));
            }
        }
        return new QueueTally(rows);
    }

    /** The media of which the queue has contacts at all, so that each piece has the same rows. */
    private List<Optional<MediaType>> media(Queue queue) {
        Set<Optional<MediaType>> seen = level.media(queue.id());
        return byMedia && !seen.isEmpty() ? seen.stream().sorted(KNOWN_FIRST).toList() : List.of(Optional.empty());
    }

    private QueueResult share(Queue queue, Optional<MediaType> medium, IntervalResult result) {
        Optional<Percentage> target = level.level().definition().target();
        return new QueueResult(
                queue,
                medium,
                result.range(),
                result.attainment(),
                result.counts(),
                result.attainment().measured().flatMap(ratio -> target.map(ratio::meets)),
                ProvisionalRule.provisional(result.range().end(), now));
    }
}
