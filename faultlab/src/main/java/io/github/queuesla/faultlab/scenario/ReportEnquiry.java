package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.assessment.AssessmentRequest;
import io.github.queuesla.core.assessment.SlaAssessor;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.Surface;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A report of service levels by queue. */
record ReportEnquiry(Scenario scenario) implements Enquiry {

    @Override
    public Surface surface() {
        return scenario.question().surface();
    }

    @Override
    public Optional<Bounds> requests(GenesysCloud cloud, InstantSource clock) {
        AssessmentRequest request = scenario.question().request();
        PlannedSource source = source(cloud);
        RequestPlan plan = cloud.plan(
                source,
                new SlaAssessor(source, cloud.queues(), clock).countRequest(request, List.of()),
                request.queues(),
                Optional.of((long) scenario.centre().ids().size()
                        - scenario.platform().invisibleQueues().size()));
        return Optional.of(plan.list().count().plus(plan.counts().requests().count()));
    }

    private PlannedSource source(GenesysCloud cloud) {
        return cloud.counts(surface(), scenario.client().pageSize());
    }

    @Override
    public Answered ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException {
        Assessment assessment = new SlaAssessor(source(cloud), cloud.queues(), clock)
                .assess(scenario.question().request());
        return new Answered(
                assessment.isPartial(),
                assessment.problems(),
                assessment.withheld(),
                new Verdict(scenario).on(assessment));
    }
}
