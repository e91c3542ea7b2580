package io.github.queuesla.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each roll-up rule has its own case. */
class RollUpCasesTest {

    private static final Percentage NINETY = Percentage.parse("90");
    private static final RollUp POOLED = new RollUp.Pooled();
    private static final RollUp WEIGHTED = new RollUp.Weighted(List.of(part("Billing", "30"), part("Sales", "70")));
    private static final RollUp WORST = new RollUp.WorstQueue();
    private static final RollUp QUEUES = new RollUp.QueuesInTarget(NINETY);
    private static final RollUp INTERVALS =
            new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.MET, NINETY);
    private static final RollUp MEAN = new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.IGNORED);

    /** Names the case, with its rule. */
    private static final class Named implements RollUp.Cases<String> {

        @Override
        public String pooled() {
            return "pooled";
        }

        @Override
        public String weighted(RollUp.Weighted rule) {
            return "weighted " + rule.parts().size();
        }

        @Override
        public String worstQueue() {
            return "worst queue";
        }

        @Override
        public String queuesInTarget(RollUp.QueuesInTarget rule) {
            return "queues in target " + rule.target();
        }

        @Override
        public String intervalsInTarget(RollUp.IntervalsInTarget rule) {
            return "intervals in target " + rule.length() + " " + rule.empty() + " " + rule.target();
        }

        @Override
        public String meanOfIntervals(RollUp.MeanOfIntervals rule) {
            return "mean of intervals " + rule.length() + " " + rule.empty();
        }
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(POOLED, "pooled"),
                Arguments.of(WEIGHTED, "weighted 2"),
                Arguments.of(WORST, "worst queue"),
                Arguments.of(QUEUES, "queues in target " + NINETY),
                Arguments.of(INTERVALS, "intervals in target HALF_HOUR MET " + NINETY),
                Arguments.of(MEAN, "mean of intervals HOUR IGNORED"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleReachesItsOwnCase(RollUp rule, String reached) {
        assertThat(rule.match(new Named())).isEqualTo(reached);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rules().map(rule -> rule.get()[0].getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(RollUp.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void onlyRulesWithAShareReplaceTheTarget() {
        assertThat(Stream.of(POOLED, WEIGHTED, WORST, QUEUES, INTERVALS, MEAN)
                        .filter(rule -> rule.share().isPresent()))
                .containsExactly(QUEUES, INTERVALS);
        assertThat(level(QUEUES).target()).contains(NINETY);
        assertThat(level(INTERVALS).target()).contains(NINETY);
        assertThat(level(MEAN).target()).contains(Percentage.parse("80"));
        assertThat(ServiceLevel.of(Definition.answeredWithin(Duration.ofSeconds(20)), QueueSelection.all(), Zones.UTC)
                        .target())
                .isEmpty();
    }

    @Test
    void ruleDescribesItsParts() {
        assertThat(Stream.of(POOLED, WEIGHTED, WORST, QUEUES, INTERVALS, MEAN).map(RollUp::interval))
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Granularity.HALF_HOUR),
                        Optional.of(Granularity.HOUR));
        assertThat(Stream.of(POOLED, WEIGHTED, WORST, QUEUES, INTERVALS, MEAN)
                        .filter(rule -> !rule.parts().isEmpty()))
                .containsExactly(WEIGHTED);
        assertThat(Stream.of(POOLED, WEIGHTED, WORST, QUEUES, INTERVALS, MEAN).filter(RollUp::isPooled))
                .containsExactly(POOLED);
    }

    private static ServiceLevel level(RollUp rollUp) {
        Definition definition =
                Definition.answeredWithin(Duration.ofSeconds(20)).withTarget(Percentage.parse("80"));
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(QueueSelection.all()),
                Zones.UTC,
                Window.MONTH,
                rollUp,
                ServiceLevel.Conditions.NONE);
    }

    private static WeightedPart part(String queue, String weight) {
        return new WeightedPart(queue, new QueueSelection(List.of(queue)), Percentage.parse(weight));
    }
}
