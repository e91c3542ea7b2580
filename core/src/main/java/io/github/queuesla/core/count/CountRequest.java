package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A request to a {@link CountSource}. The needed detail decides which sources can answer it; a source adds the optional
 * detail if it can, so the caller need not know which source answers. Immutable.
 *
 * @param queues the queues to count; empty means all that the OAuth client can see
 * @param period the period in which the waits end
 * @param needed the detail that the answer must have, with at least one measure
 * @param optional the detail that the answer may have; includes the needed measures
 * @param visible the number of queues that the OAuth client can see, by which a source can size its requests; empty when
 *     unknown
 */
public record CountRequest(
        List<QueueId> queues, Period period, Detail needed, Detail optional, Optional<Long> visible) {

    /** A request by a client that can see an unknown number of queues. */
    public CountRequest(List<QueueId> queues, Period period, Detail needed, Detail optional) {
        this(queues, period, needed, optional, Optional.empty());
    }

    public CountRequest {
        queues = List.copyOf(queues);
        optional = optional.with(needed.measures());
        if (needed.measures().isEmpty()) {
            throw new IllegalArgumentException("a request needs at least one measure");
        }
    }

    /** A request without optional detail. */
    public static CountRequest exactly(List<QueueId> queues, Period period, Detail detail) {
        return new CountRequest(queues, period, detail, detail);
    }

    /** This request for other queues. */
    public CountRequest forQueues(List<QueueId> others) {
        return new CountRequest(others, period, needed, optional, visible);
    }

    /** This request by a client that can see that number of queues. */
    public CountRequest withVisible(Optional<Long> number) {
        return new CountRequest(queues, period, needed, optional, number);
    }
}
