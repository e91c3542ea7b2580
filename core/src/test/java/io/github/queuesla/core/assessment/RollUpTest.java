package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Zones;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example across queues and across intervals. */
class RollUpTest {

    private static final Percentage EIGHTY = Percentage.parse("80");

    private final ContractScene scene = new ContractScene();

    @Test
    void pooledAddsBothSides() throws CountSourceException {
        twoQueues();
        assertThat(shown(scene.window())).isEqualTo("61.43");
    }

    @Test
    void weightsAreUsedAsWritten() throws CountSourceException {
        twoQueues();
        scene.rollUp = weights("30", "70");
        assertThat(shown(scene.window())).isEqualTo("69.00");
        assertThat(scene.window().outcome().level()).contains(Fraction.of(69, 100));
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=645/1050]");
    }

    @Test
    void partWithoutTrafficLeavesItsWeightToTheOthers() throws CountSourceException {
        scene.answered(Scene.SALES, "2024-01-01T09:00:00Z", 600, 1_000);
        scene.answered(Scene.NIGHT, "2024-01-01T09:00:00Z", 9, 10);
        scene.rollUp = new RollUp.Weighted(List.of(part("Billing", "50"), part("Sales", "30"), part("Night", "20")));
        assertThat(scene.window().outcome().level()).contains(Fraction.of(72, 100));
    }

    @Test
    void worstQueueIsTheOneThatCounts() throws CountSourceException {
        twoQueues();
        scene.rollUp = new RollUp.WorstQueue();
        assertThat(shown(scene.window())).isEqualTo("60.00");
        assertThat(scene.window().outcome().met()).contains(false);
    }

    @Test
    void shareOfQueuesInTargetLeavesOutThoseWithoutTraffic() throws CountSourceException {
        twoQueues();
        scene.rollUp = new RollUp.QueuesInTarget(Percentage.parse("50"));
        WindowResult window = scene.window();
        assertThat(window.outcome().level()).contains(Fraction.of(1, 2));
        assertThat(window.outcome().target()).contains(Percentage.parse("50"));
        assertThat(window.outcome().met()).contains(true);
    }

    @ParameterizedTest
    @CsvSource({"IGNORED, 73.33", "MET, 80.00", "MISSED, 55.00"})
    void meanOfIntervalsTreatsEmptyOnesAsWritten(EmptyInterval empty, String shown) throws CountSourceException {
        fourHalfHours();
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.HALF_HOUR, empty);
        assertThat(shown(scene.window())).isEqualTo(shown);
        assertThat(scene.window().outcome().target()).contains(EIGHTY);
    }

    @ParameterizedTest
    @CsvSource({"IGNORED, 66.67, false", "MET, 75.00, true", "MISSED, 50.00, false"})
    void shareOfIntervalsTreatsEmptyOnesAsWritten(EmptyInterval empty, String shown, boolean met)
            throws CountSourceException {
        fourHalfHours();
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, empty, Percentage.parse("75"));
        assertThat(shown(scene.window())).isEqualTo(shown);
        assertThat(scene.window().outcome().met()).contains(met);
    }

    @Test
    void pooledNumberDoesNotDependOnIntervals() throws CountSourceException {
        fourHalfHours();
        assertThat(shown(scene.window())).isEqualTo("48.33");
    }

    @Test
    void longerIntervalsPoolTheShorterOnesInThem() throws CountSourceException {
        fourHalfHours();
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HOUR, EmptyInterval.MISSED, Percentage.parse("75"));
        assertThat(scene.window().outcome().level()).contains(Fraction.of(1, 2));
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.MISSED);
        assertThat(scene.window().outcome().level()).contains(Fraction.of(90 + 40, 200));
    }

    @Test
    void partlyOpenIntervalCountsItsOpenPart() throws CountSourceException {
        fourHalfHours();
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "08:30-09:30"));
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.MISSED);
        assertThat(scene.window().outcome().level()).contains(Fraction.of(80 + 40, 200));
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.DAY, EmptyInterval.MISSED);
        assertThat(scene.window().outcome().level()).contains(Fraction.of(48, 110));
    }

    @Test
    void unfinishedIntervalIsNotEmpty() throws CountSourceException {
        fourHalfHours();
        scene.now = Instant.parse("2024-01-01T09:45:00Z");
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.MET, Percentage.parse("75"));
        assertThat(scene.window().outcome().level()).contains(Fraction.of(2, 3));
        assertThat(scene.window().span().whole()).isFalse();
    }

    @Test
    void ignoredEmptyIntervalsAloneGiveNoAttainment() throws CountSourceException {
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.MET, Percentage.parse("75"));
        assertThat(scene.window().outcome().state()).isEqualTo(State.NO_TRAFFIC);
        assertThat(scene.window().outcome().level()).isEmpty();
        assertThat(scene.window().outcome().met()).isEmpty();
    }

    @Test
    void shareInTargetNeedsATarget() {
        scene.definition = Scene.WITHIN_30;
        scene.rollUp = new RollUp.QueuesInTarget(EIGHTY);
        assertThatThrownBy(scene::level)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service level within-30s rolls up a share of queues or intervals in target,"
                        + " so it needs a target");
    }

    @Test
    void weightsThatDoNotMatchTheQueuesGiveNotes() throws CountSourceException {
        twoQueues();
        scene.queues = new QueueSelection(List.of("Billing", "Sales"));
        scene.rollUp = new RollUp.Weighted(List.of(
                new WeightedPart("North", new QueueSelection(List.of("Billing", "Night")), Percentage.parse("60")),
                new WeightedPart("Money", new QueueSelection(List.of("Bill*")), Percentage.parse("40"))));
        assertThat(scene.assess().notes())
                .containsExactly(
                        "service level 'within-30s': queue Night of North is not a queue of the service level",
                        "service level 'within-30s': queue Billing counts in North and in Money",
                        "service level 'within-30s': queue Sales is in none of the weighted parts, so it does not count");
        assertThat(scene.window().outcome().level()).contains(Fraction.of(9, 10));
    }

    @Test
    void percentagesMayOnlyBeWeightedByDenominators() throws CountSourceException {
        scene.answered(Scene.BILLING, "2024-01-01T09:00:00Z", 900, 1_000);
        scene.contacts(Scene.BILLING, "2024-01-01T09:00:00Z", 100, new ContractScene.Ended(1_000, Outcome.FLOW_OUT));
        scene.answered(Scene.SALES, "2024-01-01T09:00:00Z", 300, 600);
        scene.contacts(Scene.SALES, "2024-01-01T09:00:00Z", 900, new ContractScene.Ended(1_000, Outcome.FLOW_OUT));
        assertThat(shown(scene.window())).isEqualTo("75.00").isNotEqualTo("66.92");
    }

    private void twoQueues() {
        scene.answered(Scene.BILLING, "2024-01-01T09:00:00Z", 45, 50);
        scene.answered(Scene.SALES, "2024-01-01T09:00:00Z", 600, 1_000);
    }

    private void fourHalfHours() {
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "08:00-10:00"));
        scene.answered(Scene.BILLING, "2024-01-01T07:59:59Z", 0, 100);
        scene.answered(Scene.BILLING, "2024-01-01T08:00:00Z", 10, 10);
        scene.answered(Scene.SALES, "2024-01-01T08:59:59Z", 8, 10);
        scene.answered(Scene.SALES, "2024-01-01T09:15:00Z", 40, 100);
        scene.answered(Scene.BILLING, "2024-01-01T10:00:00Z", 0, 100);
    }

    private static RollUp weights(String small, String large) {
        return new RollUp.Weighted(List.of(part("Billing", small), part("Sales", large)));
    }

    private static WeightedPart part(String queue, String weight) {
        return new WeightedPart(queue, new QueueSelection(List.of(queue)), Percentage.parse(weight));
    }

    private static String shown(WindowResult window) {
        BigDecimal shown =
                Rounding.HALF_EVEN.displayPercent(window.outcome().level().orElseThrow(), 2, Optional.empty());
        return shown.toPlainString();
    }

    @Test
    void partsWithoutTrafficGiveNoAttainment() throws CountSourceException {
        scene.answered(Scene.NIGHT, "2024-01-01T09:00:00Z", 9, 10);
        scene.rollUp = weights("30", "70");
        assertThat(scene.window().outcome().level()).isEmpty();
        assertThat(scene.window().outcome().met()).isEmpty();
    }

    @Test
    void queuesWithoutTrafficAloneGiveNoShare() throws CountSourceException {
        scene.rollUp = new RollUp.QueuesInTarget(EIGHTY);
        assertThat(scene.window().outcome().state()).isEqualTo(State.NO_TRAFFIC);
        assertThat(scene.window().outcome().level()).isEmpty();
    }

    @Test
    void attainmentNamesTheContactsQueuesOrIntervalsThatItComesFrom() throws CountSourceException {
        fourHalfHours();
        assertThat(basis()).isEqualTo(new Basis.Contacts(new Ratio(58, 120)));
        scene.rollUp = new RollUp.WorstQueue();
        assertThat(basis()).isEqualTo(new Basis.WorstQueue(Scene.SALES, new Ratio(48, 110)));
        scene.rollUp = new RollUp.QueuesInTarget(EIGHTY);
        assertThat(basis()).isEqualTo(new Basis.Queues(new Ratio(1, 2)));
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.MISSED, EIGHTY);
        assertThat(basis()).isEqualTo(new Basis.Intervals(Granularity.HALF_HOUR, new Ratio(2, 4)));
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.HALF_HOUR, EmptyInterval.IGNORED);
        assertThat(basis()).isEqualTo(new Basis.Mean(Granularity.HALF_HOUR, Fraction.of(22, 10), 3));
    }

    @Test
    void idlePartGivesItsWeightToTheOthersInProportion() throws CountSourceException {
        scene.answered(Scene.SALES, "2024-01-01T09:00:00Z", 600, 1_000);
        scene.answered(Scene.NIGHT, "2024-01-01T09:00:00Z", 9, 10);
        scene.rollUp = new RollUp.Weighted(List.of(part("Billing", "50"), part("Sales", "30"), part("Night", "20")));
        Basis.Weighted weighted = (Basis.Weighted) basis();
        assertThat(weighted.parts())
                .extracting(part -> part.label() + " " + weighted.share(part) + " " + part.ratio())
                .containsExactly(
                        "Billing 0/1 Optional.empty", "Sales 3/5 Optional[600/1000]", "Night 2/5 Optional[9/10]");
        assertThat(weighted.isShared()).isTrue();
    }

    private Basis basis() throws CountSourceException {
        return scene.window().outcome().basis().orElseThrow();
    }
}
