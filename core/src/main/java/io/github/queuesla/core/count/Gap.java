package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a request without counts, while the rest has them. Immutable.
 *
 * @param organisation the affected organisation; empty means every one
 * @param queues the affected queues; empty means all requested ones
 * @param range the affected time range; empty means the whole period
 * @param failure the reason
 */
public record Gap(Optional<String> organisation, Set<QueueId> queues, Optional<TimeRange> range, Failure failure) {

    public Gap {
        queues = Set.copyOf(queues);
    }

    /** A gap in the counts of the only organisation. */
    public Gap(Set<QueueId> queues, Optional<TimeRange> range, Failure failure) {
        this(Optional.empty(), queues, range, failure);
    }

    /** This gap in that organisation, where there are several. */
    Gap in(String name) {
        return new Gap(
                Optional.of(name),
                queues.stream().map(queue -> queue.in(name)).collect(Collectors.toSet()),
                range,
                failure.of(name));
    }

    /** A queue whose counts contradict each other even after a repeated request. */
    public static Gap inconsistent(QueueId queue) {
        Failure failure = Failure.of(FailureKind.INCONSISTENT_COUNTS, FailureCause.DATA_CHANGED);
        return new Gap(Set.of(queue), Optional.empty(), failure);
    }

    /** Whether the queue is affected. */
    public boolean covers(QueueId queue) {
        boolean inReach = organisation.isEmpty() || organisation.equals(queue.organisation());
        return inReach && (queues.isEmpty() || queues.contains(queue));
    }
}
