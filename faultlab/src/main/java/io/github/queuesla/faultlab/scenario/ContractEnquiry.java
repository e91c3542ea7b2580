package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.agreement.Contract;
import io.github.queuesla.core.agreement.EmptyInterval;
import io.github.queuesla.core.agreement.RollUp;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.agreement.Window;
import io.github.queuesla.core.assessment.ContractAssessor;
import io.github.queuesla.core.assessment.ContractQuestion;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.ContractAssessment;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.Surface;
import io.github.queuesla.genesys.plan.Bounds;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A contract with the definitions of the question, each a service level of its own. */
record ContractEnquiry(Scenario scenario, ContractQuestion question) implements Enquiry {

    private static final List<Window> WINDOWS = List.of(Window.values());
    private static final Percentage TARGET = new Percentage(new BigDecimal("80"));

    static ContractEnquiry of(Scenario scenario, long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        List<ServiceLevel> levels = scenario.question().request().definitions().stream()
                .map(definition -> level(scenario, definition.withTarget(TARGET), random))
                .toList();
        return new ContractEnquiry(
                scenario,
                ContractQuestion.of(
                        new Contract("pretended", levels),
                        scenario.question().request().period()));
    }

    private static ServiceLevel level(Scenario scenario, SlaDefinition definition, SplittableRandom random) {
        Window window = WINDOWS.get(random.nextInt(WINDOWS.size()));
        RollUp rollUp = switch (random.nextInt(4)) {
            case 0 -> new RollUp.WorstQueue();
            case 1 -> new RollUp.IntervalsInTarget(Granularity.HOUR, EmptyInterval.IGNORED, TARGET);
            default -> new RollUp.Pooled();
        };
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(scenario.question().request().queues()),
                scenario.centre().zone(),
                window,
                rollUp,
                ServiceLevel.SmallPrint.NONE);
    }

    @Override
    public Surface surface() {
        return Surface.CONVERSATION_AGGREGATES;
    }

    @Override
    public Optional<Bounds> requests(GenesysCloud cloud, InstantSource clock) {
        return Optional.empty();
    }

    @Override
    public Answered ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException {
        ContractAssessment assessment = new ContractAssessor(
                        cloud.counts(surface(), scenario.client().pageSize()), cloud.queues(), clock)
                .assess(question);
        boolean partial = assessment.levels().stream()
                .flatMap(level -> level.windows().stream())
                .anyMatch(window -> window.outcome().missing() > 0);
        return new Answered(
                partial, assessment.problems(), assessment.withheld(), new ContractVerdict(scenario).on(assessment));
    }
}
