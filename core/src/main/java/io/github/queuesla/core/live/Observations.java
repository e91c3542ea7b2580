package io.github.queuesla.core.live;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The contacts that wait in some queues at one moment. A queue that is neither listed nor in a gap has none. Immutable.
 *
 * @param at the moment, before the first request was sent: whoever had waited too long by then was still waiting when the
 *     platform answered
 * @param waiting the waiting contacts by queue and medium
 * @param gaps the queues without an answer, each with its reason
 */
public record Observations(Instant at, List<QueueWaiting> waiting, List<Gap> gaps) {

    public Observations {
        waiting = List.copyOf(waiting);
        gaps = List.copyOf(gaps);
    }

    /** Why the waiting contacts of one of these queues are unknown; empty when all are known. */
    public Optional<Failure> reason(Collection<QueueId> queues) {
        return gaps.stream()
                .filter(gap -> queues.stream().anyMatch(gap::covers))
                .map(Gap::failure)
                .findFirst();
    }
}
