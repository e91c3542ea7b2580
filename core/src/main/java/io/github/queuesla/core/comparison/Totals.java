package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.count.WaitSource;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Adds up the windows of a service level. */
final class Totals {

    private Totals() {}

    /** The counts of all queues in the opening hours; empty without opening hours. */
    static Optional<MediaCounts> open(LevelCounts counts) {
        return of(counts, counts.queues(), Hours.OPEN);
    }

    /** The counts of those queues in those hours; empty when no interval is of that kind. */
    static Optional<MediaCounts> of(LevelCounts counts, Collection<Queue> queues, Hours hours) {
        return counts.windows().stream()
                .map(Span::range)
                .filter(range -> !counts.intervals(range, hours).isEmpty())
                .map(range -> counts.total(queues, range, hours))
                .reduce(MediaCounts::plus);
    }

    /**
     * The attainment of a variant of the service level with the counts of {@link #open}. Counts of which nothing is there
     * give none, which is not the same as zero.
     */
    static Attainment attainment(
            LevelCounts counts, Optional<MediaCounts> total, Function<MediaCounts, Attainment> of) {
        List<TimeRange> open = counts.windows().stream()
                .map(Span::range)
                .filter(range -> !counts.intervals(range, Hours.OPEN).isEmpty())
                .toList();
        return !open.isEmpty() && open.stream().allMatch(range -> counts.isMissing(range, Hours.OPEN))
                ? new Attainment.Unavailable()
                : total.map(of).orElseGet(Attainment.Closed::new);
    }

    /** The waits of the contacts in {@link #open}, in the opening hours of the windows in which their queue is complete. */
    static WaitCounts openWaits(LevelCounts counts, WaitSource source) throws CountSourceException {
        Map<List<QueueId>, List<TimeRange>> ranges = new LinkedHashMap<>();
        for (Span window : counts.windows()) {
            Set<Queue> missing = new HashSet<>(counts.missing(window.range(), Hours.OPEN));
            for (List<Queue> queues : counts.queuesByHours()) {
                List<QueueId> present = queues.stream()
                        .filter(queue -> !missing.contains(queue))
                        .map(Queue::id)
                        .toList();
                counts.intervals(queues.get(0), window.range(), Hours.OPEN)
                        .forEach(range -> ranges.computeIfAbsent(present, unseen -> new ArrayList<>())
                                .add(range));
            }
        }
        ranges.remove(List.<QueueId>of());
        WaitCounts.Builder waits = new WaitCounts.Builder();
        for (Map.Entry<List<QueueId>, List<TimeRange>> part : ranges.entrySet()) {
            waits.add(counts.waits(source)
                    .waits(new WaitRequest(
                            part.getKey(),
                            TimeRange.joined(part.getValue()),
                            counts.level().definition().threshold().edge())));
        }
        return waits.build();
    }

    /** The contacts without an outcome; empty when they are unknown or nothing is open. */
    static Optional<Long> unresolved(ServiceLevel level, Optional<MediaCounts> total) {
        return total.flatMap(counts -> TermCounts.of(level, counts).count(Term.UNRESOLVED));
    }

    /** The number of queues that are missing in any window. */
    static int missing(LevelCounts counts, Hours hours) {
        Set<Queue> missing = new HashSet<>();
        counts.windows().forEach(window -> missing.addAll(counts.missing(window.range(), hours)));
        return missing.size();
    }
}
