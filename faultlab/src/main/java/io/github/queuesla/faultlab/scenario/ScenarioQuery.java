package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.plan.Bounds;
import java.time.InstantSource;
import java.util.Optional;

/** A query that a client runs in a scenario. */
interface ScenarioQuery {

    /** The API to use. */
    Api api();

    /** The planned number of requests without faults and without token requests; empty if there is no plan. */
    Optional<Bounds> requests(GenesysCloud cloud, InstantSource clock);

    /** Runs the query and checks the answer against the true counts. */
    CheckedAnswer ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException;
}
