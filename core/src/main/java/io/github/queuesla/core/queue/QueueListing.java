package io.github.queuesla.core.queue;

import java.util.List;
import java.util.Optional;

/**
 * The queues that the client can see. Immutable.
 *
 * @param queues in the platform's order; when only some ids were asked for, those of them that are visible
 * @param withheld why the platform would not list any, and what to do about it; empty when it did
 */
public record QueueListing(List<Queue> queues, Optional<String> withheld) {

    public QueueListing {
        queues = List.copyOf(queues);
    }

    /** The list as the platform gave it. */
    public static QueueListing of(List<Queue> queues) {
        return new QueueListing(queues, Optional.empty());
    }

    /** A client that may not list queues: ids have to serve as names. */
    public static QueueListing withheld(String reason) {
        return new QueueListing(List.of(), Optional.of(reason));
    }
}
