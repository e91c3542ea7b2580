package io.github.queuesla.history.folder;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queues as the platform listed them last, and those that it listed earlier and then no more: their contacts are
 * still in the history. Immutable.
 *
 * @param seen when the platform listed them last; empty when it never did
 * @param listed the queues that it listed then
 * @param earlier the queues that it listed only before
 */
public record KnownQueues(Optional<Instant> seen, List<Queue> listed, List<Queue> earlier) implements QueueDirectory {

    /** No queue is known. */
    public static final KnownQueues NONE = new KnownQueues(Optional.empty(), List.of(), List.of());

    public KnownQueues {
        listed = List.copyOf(listed);
        earlier = List.copyOf(earlier);
    }

    /** These, after the platform listed its queues anew; a listing that it withheld changes nothing. */
    KnownQueues updated(QueueListing listing, Instant now) {
        if (listing.withheld().isPresent()) {
            return this;
        }
        Set<QueueId> ids = new HashSet<>();
        listing.queues().forEach(queue -> ids.add(queue.id()));
        List<Queue> gone = new ArrayList<>();
        for (List<Queue> queues : List.of(earlier, listed)) {
            queues.stream().filter(queue -> ids.add(queue.id())).forEach(gone::add);
        }
        return new KnownQueues(Optional.of(now), listing.queues(), gone);
    }

    /**
     * The queues as a listing. An earlier queue is left out when its name belongs to another one now, which is the one that
     * people mean.
     */
    public QueueListing listing() {
        if (seen.isEmpty()) {
            return QueueListing.withheld(Failure.of(FailureKind.NOT_IN_HISTORY));
        }
        Set<String> names = new HashSet<>();
        listed.forEach(queue -> names.add(queue.name()));
        List<Queue> all = new ArrayList<>(listed);
        earlier.stream().filter(queue -> names.add(queue.name())).forEach(all::add);
        return QueueListing.ofHistory(all);
    }

    @Override
    public Pending list(QueueSelection selection) {
        return this::listing;
    }
}
