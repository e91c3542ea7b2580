package io.github.queuesla.genesys.plan;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import java.util.Optional;

/** A source that can plan its requests before it sends them. */
public interface PlannedSource extends CountSource {

    /**
     * The requests that {@link #count} sends if nothing fails. Sends nothing.
     *
     * @param request what to count; its queues are ignored
     * @param queues the number of queues; empty for all visible ones without naming them
     */
    PlannedCounts plan(CountRequest request, Optional<Bounds> queues);
}
