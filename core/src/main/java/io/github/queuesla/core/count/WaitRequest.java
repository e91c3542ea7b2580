package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.List;

/**
 * A request to a {@link WaitSource}. Immutable.
 *
 * @param queues the queues to count, at least one
 * @param ranges the time ranges in which the waits end, in order, at least one; none touches another
 * @param boundary the rule for a wait of exactly a threshold
 */
public record WaitRequest(List<QueueId> queues, List<TimeRange> ranges, ThresholdBoundary boundary) {

    public WaitRequest {
        queues = List.copyOf(queues);
        ranges = List.copyOf(ranges);
        if (queues.isEmpty() || ranges.isEmpty()) {
            throw new IllegalArgumentException("a request for waits needs queues and time ranges");
        }
    }

    /** From the start of the first time range to the end of the last. */
    public TimeRange hull() {
        return new TimeRange(
                ranges.get(0).start(), ranges.get(ranges.size() - 1).end());
    }
}
