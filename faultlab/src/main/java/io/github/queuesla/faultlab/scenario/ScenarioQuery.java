package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedSource;
import java.time.InstantSource;

/** A query that a client runs in a scenario. */
interface ScenarioQuery {

    /** The API to use. */
    Api api();

    /** The scenario it runs in. */
    Scenario scenario();

    /** What it asks. */
    Question question();

    /** The planned number of requests without faults and without token requests. */
    default Bounds requests(GenesysCloud cloud) {
        return scenario().plannedRequests(cloud, source(cloud), question());
    }

    /** The source of its counts. */
    default PlannedSource source(GenesysCloud cloud) {
        return cloud.counts(api(), scenario().client().pageSize(), question().request());
    }

    /** Runs the query and checks the answer against the true counts. */
    CheckedAnswer ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException;
}
