package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
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

/** Adds up the rows of one window of a service level: each queue by the requested intervals and media. */
final class RowTally {

    private static final Comparator<Optional<MediaType>> KNOWN_FIRST =
            // The highest character sorts the unknown medium after every name.
            Comparator.comparing(medium -> medium.map(MediaType::name).orElse("\uffff"));

    private final LevelCounts level;
    private final ProvisionalRule provisional;
    private final OpenRanges service;
    private final boolean byMedia;
    private final TimeRange window;

    RowTally(LevelCounts level, TimeRange window, Instant now) {
        this.level = level;
        this.provisional = level.provisional(now);
        this.window = window;
        this.byMedia = level.breakdown().byMedia();
        this.service = new OpenRanges(
                level,
                level.breakdown()
                        .granularity()
                        .map(length -> length.split(window, level.level().zone()))
                        .orElse(List.of(window)),
                now);
    }

    QueueTally of(Queue queue) {
        OpenRanges ranges = service.of(queue.id());
        RangeSums sums = new RangeSums(ranges.size());
        ranges.visit(queue.id(), sums);
        // With a part of the counts missing, contacts without an outcome cannot be told from the missing ones.
        BitSet lacking = ranges.lacking(queue.id());
        boolean complete = lacking.isEmpty();
        Map<Optional<MediaType>, Long> unresolved =
                complete ? level.unresolved(List.of(queue.id()), window, Hours.OPEN) : Map.of();
        // A contact offered in one row may be answered in the next, so only a whole window has unresolved ones.
        boolean knownInRows = complete && ranges.size() == 1;
        List<Optional<MediaType>> media = media(queue);
        List<QueueResult> rows = new ArrayList<>();
        Map<Optional<MediaType>, QueueCounts> all = new HashMap<>();
        for (int range = 0; range < ranges.size(); range++) {
            boolean missing = lacking.get(range);
            for (Optional<MediaType> medium : media) {
                Map<Optional<MediaType>, QueueCounts> sum = byMedia ? sums.of(range, medium) : sums.of(range);
                if (!missing) {
                    sum.forEach((part, counts) -> all.merge(part, counts, QueueCounts::plus));
                }
                rows.add(row(
                        queue,
                        medium,
                        ranges.result(
                                range, missing, counted(sum, ofRow(medium, unresolved), knownInRows), unresolved)));
            }
        }
        List<Attainment> attainments =
                rows.stream().map(QueueResult::attainment).toList();
        if (attainments.stream().noneMatch(Attainment::hasCounts)) {
            return new QueueTally(rows, Pooling.pool(attainments), Optional.empty());
        }
        MediaCounts counts = counted(all, unresolved, complete);
        return new QueueTally(rows, level.attainment(counts), Optional.of(TermCounts.of(level.level(), counts)));
    }

    private MediaCounts counted(
            Map<Optional<MediaType>, QueueCounts> sum, Map<Optional<MediaType>, Long> unresolved, boolean known) {
        MediaCounts counts = level.counted(sum);
        return known ? level.withUnresolved(counts, unresolved) : counts;
    }

    private Map<Optional<MediaType>, Long> ofRow(
            Optional<MediaType> medium, Map<Optional<MediaType>, Long> unresolved) {
        if (!byMedia) {
            return unresolved;
        }
        Long contacts = unresolved.get(medium);
        return contacts == null ? Map.of() : Map.of(medium, contacts);
    }

    /** The media of the queue's contacts in the whole period, so that each interval has the same rows. */
    private List<Optional<MediaType>> media(Queue queue) {
        Set<Optional<MediaType>> seen = level.media(queue.id());
        return byMedia && !seen.isEmpty() ? seen.stream().sorted(KNOWN_FIRST).toList() : List.of(Optional.empty());
    }

    private QueueResult row(Queue queue, Optional<MediaType> medium, IntervalResult result) {
        Optional<Percentage> target = level.level().definition().target();
        return new QueueResult(
                queue,
                medium,
                result.range(),
                result.attainment(),
                result.counts(),
                result.attainment().measured().flatMap(ratio -> target.map(ratio::meets)),
                provisional.covers(result.range(), List.of(queue)));
    }
}
