package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedSource;
import java.time.InstantSource;
import java.util.Optional;

/** A report of service levels per queue. */
record ReportQuery(Scenario scenario) implements ScenarioQuery {

    @Override
    public Api api() {
        return scenario.asked().api();
    }

    @Override
    public Optional<Bounds> requests(GenesysCloud cloud, InstantSource clock) {
        return Optional.of(scenario.plannedRequests(cloud, source(cloud), question()));
    }

    private PlannedSource source(GenesysCloud cloud) {
        return cloud.counts(api(), scenario.client().pageSize(), question().request());
    }

    private Question question() {
        return scenario.asked().question();
    }

    @Override
    public CheckedAnswer ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException {
        Result result = new Assessor(source(cloud), cloud.queues(), clock).assess(question());
        return CheckedAnswer.of(result, new ReportChecker(scenario).findings(result));
    }
}
