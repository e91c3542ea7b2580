package io.github.queuesla.core.live;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import java.util.List;

/** A source of the contacts that wait now. */
public interface ObservationSource {

    /** The most queues of one request. */
    int QUEUES_PER_REQUEST = 100;

    /** The requests for that number of queues. */
    static long requests(int queues) {
        return ((long) queues + QUEUES_PER_REQUEST - 1) / QUEUES_PER_REQUEST;
    }

    /**
     * The contacts that wait in these queues. What the platform does not answer, such as for a missing permission, is a
     * gap.
     *
     * @param queues at least one queue
     * @throws CountSourceException when the run was stopped
     */
    Observations observe(List<QueueId> queues) throws CountSourceException;
}
