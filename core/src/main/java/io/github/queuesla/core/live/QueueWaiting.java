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
 * @param since when they began to wait, the oldest first; the platform may leave some out, but never the oldest
 */
public record QueueWaiting(QueueId queue, Optional<MediaType> medium, long waiting, List<Instant> since) {

    public QueueWaiting {
        since = since.stream().sorted().toList();
        if (waiting < since.size()) {
            throw new IllegalArgumentException(
                    since.size() + " waiting contacts are listed, but only " + waiting + " wait");
        }
    }

    /** Whether the platform left some out. */
    public boolean isCut() {
        return waiting > since.size();
    }
}
