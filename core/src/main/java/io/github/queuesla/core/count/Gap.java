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
 * @param cause what stood in the way; empty when the source answered, but with counts that contradict each other
 * @param message what happened, for a reader
 */
public record Gap(
        Set<QueueId> queues, Optional<TimeRange> range, Optional<CountSourceException> cause, String message) {

    public Gap {
        queues = Set.copyOf(queues);
    }

    /** Counts that contradict each other, though they were asked for again. */
    public static Gap inconsistent(QueueId queue, String message) {
        return new Gap(Set.of(queue), Optional.empty(), Optional.empty(), message);
    }

    /** Whether the queue, in that stretch of time (or at all), is concerned. */
    public boolean covers(QueueId queue, Optional<TimeRange> piece) {
        boolean concerned = queues.isEmpty() || queues.contains(queue);
        return concerned && (range.isEmpty() || piece.isEmpty() || range.get().overlaps(piece.get()));
    }
}
