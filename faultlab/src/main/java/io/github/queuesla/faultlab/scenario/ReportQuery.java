package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import java.time.InstantSource;

/** A report of service levels per queue. */
record ReportQuery(Scenario scenario) implements ScenarioQuery {

    @Override
    public Api api() {
        return scenario.asked().api();
    }

    @Override
    public Question question() {
        return scenario.asked().question();
    }

    @Override
    public CheckedAnswer ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException {
        Result result = new Assessor(source(cloud), cloud.queues(), clock).assess(question());
        return CheckedAnswer.of(result, new ReportChecker(scenario).findings(result));
    }
}
