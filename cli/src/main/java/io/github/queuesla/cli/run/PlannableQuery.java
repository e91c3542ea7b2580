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

    /**
     * What to make of each kind of plan.
     *
     * @param <R> what is made of it
     */
    interface Kinds<R> {
        /** Of the requests of a command about that period. */
        R once(RequestPlan plan, Period period);

        /** Of the requests of a command that goes on until it is stopped. */
        R again(LivePlan plan);
    }

    /** The context of the run. */
    RunContext context();

    /** The same query without any request. */
    PlannableQuery offline();

    /**
     * Plans the requests that it takes. Sends nothing.
     *
     * @param visible the number of queues that the client can see; empty if unknown
     * @param kinds what to make of the plan
     */
    <R> R planned(OpenConnection connection, Optional<Long> visible, Kinds<R> kinds);
}
