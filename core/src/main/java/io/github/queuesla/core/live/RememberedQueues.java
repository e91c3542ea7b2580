package io.github.queuesla.core.live;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queue list of a contract, which changes too rarely to be requested with each count. Not thread-safe. */
final class RememberedQueues implements QueueDirectory {

    private final QueueDirectory directory;
    private final QueueSelection contract;
    private @Nullable QueueListing known;

    /**
     * A list that is not requested yet.
     *
     * @param contract the queues of all service levels
     */
    RememberedQueues(QueueDirectory directory, QueueSelection contract) {
        this.directory = directory;
        this.contract = contract;
    }

    /** Requests the list. */
    void refresh() throws CountSourceException {
        known = directory.list(contract).await();
    }

    /** The queues of the contract to ask about; none before the first list. */
    List<QueueId> ids() {
        QueueListing listing = known;
        return listing == null ? List.of() : listing.resolve(contract).countable();
    }

    /** The list of all queues of the contract, whichever of them the selection needs. */
    @Override
    public Pending list(QueueSelection selection) {
        QueueListing listing = known;
        return listing == null ? directory.list(selection) : () -> listing;
    }
}
