package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.folder.KnownQueues;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which queues each side sees. */
final class Visibility {
    private final QueueListing listing;
    private final KnownQueues known;
    private final Set<QueueId> listed;
    private final Set<QueueId> everListed;
    private final Set<QueueId> counted;
    private final Set<QueueId> stored;

    Visibility(QueueListing listing, KnownQueues known, CountGrid history, CountGrid platform) {
        this.listing = listing;
        this.known = known;
        this.listed = ids(listing.queues().stream());
        this.everListed = ids(Stream.of(known.listed(), known.earlier()).flatMap(Collection::stream));
        this.counted = platform.queues();
        this.stored = history.queues();
    }

    private static Set<QueueId> ids(Stream<Queue> queues) {
        return queues.map(Queue::id).collect(Collectors.toSet());
    }

    /** Whether one side does not see the queue. Without its list, nothing is known of a side. */
    boolean isOfOneSide(QueueId queue) {
        boolean hidden = listing.withheld().isEmpty() && !listed.contains(queue) && !counted.contains(queue);
        boolean unknown = known.seen().isPresent()
                && listed.contains(queue)
                && !everListed.contains(queue)
                && !stored.contains(queue);
        return hidden || unknown;
    }
}
