package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import java.util.List;

/** Asks the platform for the service level that it shows by itself, to hold ours against it. */
public interface PlatformLevelSource {

    /**
     * The platform's levels over the period.
     *
     * @param queues whose; empty means all that the client can see
     * @throws CountSourceException when nothing at all could be had
     */
    PlatformLevelResult levels(List<QueueId> queues, Period period) throws CountSourceException;
}
