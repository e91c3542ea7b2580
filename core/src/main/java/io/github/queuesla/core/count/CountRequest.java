package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import java.util.List;

/**
 * A question to a {@link CountSource}. What is needed decides which sources can answer it; what is optional is given by a
 * source that can, so that nobody has to know beforehand which source will answer. Immutable.
 *
 * @param queues whose contacts to count; empty means all that the client can see
 * @param period when the contacts' waits ended
 * @param needed without this there is no answer; at least one measure
 * @param optional this is of use besides; never less than what is needed
 */
public record CountRequest(List<QueueId> queues, Period period, Detail needed, Detail optional) {

    public CountRequest {
        queues = List.copyOf(queues);
        optional = optional.with(needed.measures());
        if (needed.measures().isEmpty()) {
            throw new IllegalArgumentException("a question asks for at least one count");
        }
    }

    /** A question for exactly that. */
    public static CountRequest exactly(List<QueueId> queues, Period period, Detail detail) {
        return new CountRequest(queues, period, detail, detail);
    }

    /** The same question about other queues. */
    public CountRequest forQueues(List<QueueId> others) {
        return new CountRequest(others, period, needed, optional);
    }
}
