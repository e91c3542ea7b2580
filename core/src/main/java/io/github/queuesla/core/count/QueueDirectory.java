package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueSelection;

/** Lists the queues that the client can see. */
public interface QueueDirectory {

    /** A listing that is on its way while something else is being done. */
    interface Pending {

        /**
         * The listing, once it is there.
         *
         * @throws CountSourceException when it could not be had for a reason other than a missing permission
         */
        QueueListing await() throws CountSourceException;
    }

    /** Starts to list what the selection needs, and returns at once. */
    Pending list(QueueSelection selection);
}
