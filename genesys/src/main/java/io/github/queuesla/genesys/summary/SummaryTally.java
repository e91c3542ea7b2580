package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.calls.GapCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The counts from the pages of all queries of a run. Not thread-safe. */
final class SummaryTally {

    private final Set<Measure> measures;
    private final Map<QueueId, Map<Measure, Long>> counts = new HashMap<>();
    private final Set<QueueId> failed = new HashSet<>();
    private final GapCollection gaps;

    SummaryTally(Set<Measure> measures, GapCollection gaps) {
        this.measures = measures;
        this.gaps = gaps;
    }

    void add(Measure measure, Map<QueueId, Long> answered) {
        answered.forEach((queue, count) ->
                counts.computeIfAbsent(queue, id -> new TreeMap<>()).merge(measure, count, Math::addExact));
    }

    void fail(Collection<QueueId> queues, CountSourceException failure) {
        List<QueueId> fresh = queues.stream().filter(failed::add).toList();
        if (!fresh.isEmpty()) {
            gaps.add(fresh, Optional.empty(), failure);
        }
    }

    /** Whether any of these queues has all its counts; true for no queues. */
    boolean anyComplete(List<QueueId> queues) {
        return queues.isEmpty() || queues.stream().anyMatch(queue -> !failed.contains(queue));
    }

    /**
     * The queues with more contacts answered within a threshold than answered at all: their data changed between two
     * queries.
     */
    List<QueueId> inconsistent(List<QueueId> queues) {
        return queues.stream()
                .filter(queue -> !failed.contains(queue))
                .filter(this::contradictory)
                .toList();
    }

    private boolean contradictory(QueueId queue) {
        long all = count(queue, Measure.ANSWERED);
        return measures.stream().anyMatch(measure -> count(queue, measure) > all);
    }

    /** Replaces these queues' counts with those of a second run. */
    void replace(Collection<QueueId> queues, SummaryTally second) {
        for (QueueId queue : queues) {
            Map<Measure, Long> fresh = second.counts.get(queue);
            counts.remove(queue);
            if (fresh != null) {
                counts.put(queue, fresh);
            }
        }
        failed.addAll(second.failed);
    }

    /** One row per queue with contacts. */
    List<CountRow> rows(List<QueueId> queues) {
        return queues.stream()
                .filter(queue -> counts.containsKey(queue) && !failed.contains(queue))
                .map(queue -> new CountRow(queue, Optional.empty(), Optional.empty(), all(queue)))
                .toList();
    }

    private QueueCounts all(QueueId queue) {
        Map<Measure, Long> all = new TreeMap<>();
        measures.forEach(measure -> all.put(measure, count(queue, measure)));
        return QueueCounts.of(all);
    }

    private long count(QueueId queue, Measure measure) {
        return counts.getOrDefault(queue, Map.of()).getOrDefault(measure, 0L);
    }
}
