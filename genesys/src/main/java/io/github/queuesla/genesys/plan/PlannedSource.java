package io.github.queuesla.genesys.plan;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import java.util.Optional;

/** A source that can tell beforehand what a question will take. */
public interface PlannedSource extends CountSource {

    /**
     * The requests that {@link #count} would send, as long as nothing fails. Asks nobody.
     *
     * @param request the question; the queues in it play no part
     * @param queues how many queues it will be about; empty when about all that are visible, without naming them
     */
    PlannedCounts plan(CountRequest request, Optional<Bounds> queues);
}
