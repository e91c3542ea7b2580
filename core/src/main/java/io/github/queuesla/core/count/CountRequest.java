package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import java.util.List;

/**
 * A request to a {@link CountSource}. The needed detail decides which sources can answer it; a source adds the optional
 * detail if it can, so the caller need not know which source answers. Immutable.
 *
 * @param queues the queues to count; empty means all that the OAuth client can see
 * @param period the period in which the waits end
 * @param needed the detail that the answer must have, with at least one measure
 * @param optional the detail that the answer may have; includes the needed measures
 */
public record CountRequest(List<QueueId> queues, Period period, Detail needed, Detail optional) {

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
        return new CountRequest(others, period, needed, optional);
    }
}
