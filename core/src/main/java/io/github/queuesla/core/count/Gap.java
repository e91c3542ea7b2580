package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a request without counts, while the rest has them. Immutable.
 *
 * @param queues the affected queues; empty means all requested ones
 * @param range the affected time range; empty means the whole period
 * @param failure the reason
 */
public record Gap(Set<QueueId> queues, Optional<TimeRange> range, Failure failure) {

    public Gap {
        queues = Set.copyOf(queues);
    }

    /** A queue whose counts contradict each other even after a repeated request. */
    public static Gap inconsistent(QueueId queue) {
        Failure failure = Failure.of(FailureKind.INCONSISTENT_COUNTS, FailureCause.DATA_CHANGED);
        return new Gap(Set.of(queue), Optional.empty(), failure);
    }

    /** Whether the queue is affected. */
    public boolean covers(QueueId queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
