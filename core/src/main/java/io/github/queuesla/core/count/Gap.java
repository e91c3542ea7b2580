package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the question that could not be answered while the rest could. Immutable.
 *
 * @param queues the queues it concerns; empty means all that were asked for
 * @param range the time it concerns; empty means the whole period
 * @param failure why
 */
public record Gap(Set<QueueId> queues, Optional<TimeRange> range, Failure failure) {

    public Gap {
        queues = Set.copyOf(queues);
    }

    /** Counts that contradict each other, though they were asked for again. */
    public static Gap inconsistent(QueueId queue) {
        Failure failure = Failure.of(FailureKind.INCONSISTENT_COUNTS, FailureCause.DATA_CHANGED);
        return new Gap(Set.of(queue), Optional.empty(), failure);
    }

    /** Whether the queue is concerned. */
    public boolean covers(QueueId queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
