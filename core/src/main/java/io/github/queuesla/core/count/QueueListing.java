package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;
import java.util.Optional;

/**
 * The queues that the client can see. Immutable.
 *
 * @param queues in the platform's order; when only some ids were asked for, those of them that are visible
 * @param withheld why the platform would not list any; empty when it did
 */
public record QueueListing(List<Queue> queues, Optional<Failure> withheld) {

    public QueueListing {
        queues = List.copyOf(queues);
    }

    /** The list as the platform gave it. */
    public static QueueListing of(List<Queue> queues) {
        return new QueueListing(queues, Optional.empty());
    }

    /** A client that may not list queues: ids have to serve as names. */
    public static QueueListing withheld(Failure reason) {
        return new QueueListing(List.of(), Optional.of(reason));
    }

    /** What a selection comes to; without a list every value of it is an id. */
    public QueueSelection.Resolution resolve(QueueSelection selection) {
        return withheld.isPresent() ? selection.resolveWithoutList() : selection.resolve(queues);
    }
}
