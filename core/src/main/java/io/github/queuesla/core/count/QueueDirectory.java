package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueSelection;

/** A directory of the queues that the OAuth client can see. */
public interface QueueDirectory {

    /** A listing that is being fetched. */
    interface Pending {

        /**
         * Waits for the listing.
         *
         * @throws CountSourceException when it is not available for a reason other than a missing permission
         */
        QueueListing await() throws CountSourceException;
    }

    /** Starts to list the queues that the selection needs, and returns at once. */
    Pending list(QueueSelection selection);
}
