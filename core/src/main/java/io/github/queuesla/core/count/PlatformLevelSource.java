package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import java.util.List;

/** A source of the service levels that the platform itself shows, to compare with the contract's. */
public interface PlatformLevelSource {

    /**
     * Requests the platform's service levels over the period.
     *
     * @param queues the queues; empty means all that the OAuth client can see
     * @throws CountSourceException when none is available
     */
    PlatformLevelResult levels(List<QueueId> queues, Period period) throws CountSourceException;
}
