package io.github.queuesla.core.assessment;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adds up all queues of a service level in given time ranges. A range is unavailable when a queue is missing in any
 * part of it. A queue that is missing in every range is left out of all of them, because the window reports it once; if
 * all queues are, every range is unavailable.
 */
final class IntervalTally {

    private IntervalTally() {}

    /**
     * One result for each range.
     *
     * @param ranges the ranges in order of time; none of them cuts a counted interval
     * @param now the current time; decides which ranges have begun
     */
    static List<IntervalResult> of(LevelCounts level, List<TimeRange> ranges, Instant now) {
        OpenRanges open = new OpenRanges(level, ranges, now);
        Map<QueueId, BitSet> lacking = lacking(level, open);
        BitSet missing = new BitSet();
        RangeSums sums = new RangeSums(open.size());
        lacking.forEach((queue, without) -> {
            missing.or(without);
            open.of(queue).visit(queue, sums);
        });
        Map<Optional<MediaType>, Long> unresolved =
                ranges.isEmpty() ? Map.of() : level.unresolved(lacking.keySet(), whole(ranges), Hours.OPEN);
        return IntStream.range(0, open.size())
                .mapToObj(range -> open.result(range, missing.get(range), level.counted(sums.of(range)), unresolved))
                .toList();
    }

    private static TimeRange whole(List<TimeRange> ranges) {
        return new TimeRange(
                ranges.get(0).start(), ranges.get(ranges.size() - 1).end());
    }

    /** The queues to add up, each with the ranges in which it is missing. */
    private static Map<QueueId, BitSet> lacking(LevelCounts level, OpenRanges open) {
        Map<QueueId, BitSet> all = new LinkedHashMap<>();
        for (Queue queue : level.queues()) {
            all.put(queue.id(), open.of(queue.id()).lacking(queue.id()));
        }
        Map<QueueId, BitSet> present = new LinkedHashMap<>(all);
        // A missing queue would make every interval unavailable, although the others have counts to show.
        present.entrySet()
                .removeIf(
                        queue -> queue.getValue().equals(open.of(queue.getKey()).open()));
        return present.isEmpty() ? all : present;
    }
}
