package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/** A contract with one service level for each definition in the scenario, mostly with half-hour results. */
record ContractQuery(Scenario scenario, Question question) implements ScenarioQuery {

    private static final List<Window> WINDOWS = List.of(Window.values());
    private static final Percentage TARGET = new Percentage(new BigDecimal("80"));

    static ContractQuery of(Scenario scenario, long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        List<ServiceLevel> levels = scenario.asked().question().contract().serviceLevels().stream()
                .map(level -> level(scenario, level.definition().withTarget(TARGET), random))
                .toList();
        Question question = Question.of(
                new Contract("pretended", levels), scenario.asked().question().period());
        Detail halfHours = Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR));
        return new ContractQuery(scenario, random.nextInt(4) == 0 ? question : question.withOptional(halfHours));
    }

    private static ServiceLevel level(Scenario scenario, Definition definition, SplittableRandom random) {
        Window window = WINDOWS.get(random.nextInt(WINDOWS.size()));
        RollUp rollUp = switch (random.nextInt(4)) {
            case 0 -> new RollUp.WorstQueue();
            case 1 -> new RollUp.IntervalsInTarget(Granularity.HOUR, EmptyInterval.IGNORED, TARGET);
            default -> new RollUp.Pooled();
        };
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(scenario.asked().question().queues()),
                scenario.centre().zone(),
                window,
                rollUp,
                ServiceLevel.Conditions.NONE);
    }

    @Override
    public Api api() {
        return Api.CONVERSATION_AGGREGATES;
    }

    @Override
    public CheckedAnswer ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException {
        Result result = new Assessor(source(cloud), cloud.queues(), clock).assess(question);
        return CheckedAnswer.of(result, new ContractChecker(scenario).findings(result));
    }
}
