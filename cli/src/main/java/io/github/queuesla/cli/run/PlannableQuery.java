package io.github.queuesla.cli.run;

import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.plan.RequestPlan;
import java.util.Optional;

/** What a command asks the platform, whose requests can be planned instead of sent. */
public interface PlannableQuery {

    /** A command whose requests can be planned. */
    interface Command {
        /** What it asks with its options. */
        PlannableQuery query();
    }

    /** The context of the run. */
    RunContext context();

    /** The period that it is about. */
    Period period();

    /** The same query without any request. */
    PlannableQuery offline();

    /**
     * The requests that it takes. Sends nothing.
     *
     * @param visible the number of queues that the client can see; empty if unknown
     */
    RequestPlan plan(OpenConnection connection, Optional<Long> visible);
}
