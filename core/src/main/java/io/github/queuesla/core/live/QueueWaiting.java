package io.github.queuesla.core.live;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The contacts that wait in one queue and medium. Immutable.
 *
 * @param queue the queue
 * @param medium the medium; empty when the platform does not give it
 * @param waiting the number of waiting contacts
 * @param since when the known ones of them began to wait, the oldest first
 * @param truncated whether the platform left some out of {@code since}; never the oldest ones
 */
public record QueueWaiting(
        QueueId queue, Optional<MediaType> medium, long waiting, List<Instant> since, boolean truncated) {

    public QueueWaiting {
        since = since.stream().sorted().toList();
        if (waiting < since.size()) {
            throw new IllegalArgumentException(
                    since.size() + " contacts that wait are known, but only " + waiting + " wait");
        }
    }
}
