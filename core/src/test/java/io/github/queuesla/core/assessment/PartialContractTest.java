package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A part is never reported as the whole. */
class PartialContractTest {

    private final Failure tooBusy = Failure.of(FailureKind.RATE_LIMITED);

    private final ContractScene scene = new ContractScene();

    @Test
    void missingQueueLeavesANumberButNoVerdict() throws CountSourceException {
        twoQueues();
        gap(Set.of(Scene.SALES.id()), Optional.empty());
        WindowResult window = scene.window();
        assertThat(window.outcome().state()).isEqualTo(State.MEASURED);
        assertThat(window.outcome().level()).contains(Fraction.of(9, 10));
        assertThat(window.outcome().met()).isEmpty();
        assertThat(window.outcome().consequence()).isEmpty();
        assertThat(window.outcome().missing()).isEqualTo(1);
        assertThat(share(window, Scene.SALES)).isEqualTo(new Attainment.Unavailable());
        assertThat(share(window, Scene.BILLING)).hasToString("Measured[ratio=9/10]");
        assertThat(window.intervals().get(18).attainment()).hasToString("Measured[ratio=9/10]");
        assertThat(scene.assess().problems())
                .containsExactly(new Problem(Optional.of(Scene.SALES.id().value()), tooBusy));
    }

    @Test
    void missingHoursOfAllQueuesLeaveNoTotalButTheOtherIntervals() throws CountSourceException {
        twoQueues();
        scene.answered(Scene.BILLING, "2024-01-01T12:00:00Z", 5, 10);
        gap(Set.of(), Optional.of(range("2024-01-01T09:00:00Z", "2024-01-01T10:00:00Z")));
        WindowResult window = scene.window();
        assertThat(window.outcome().state()).isEqualTo(State.UNAVAILABLE);
        assertThat(window.pooled()).isEqualTo(new Attainment.Unavailable());
        assertThat(window.counts().asMap()).isEmpty();
        assertThat(window.outcome().level()).isEmpty();
        assertThat(window.outcome().missing()).isEqualTo(3);
        assertThat(window.outcome().met()).isEmpty();
        assertThat(window.rows())
                .allMatch(share -> share.attainment().isUnavailable()
                        && share.counts().asMap().isEmpty()
                        && share.targetMet().isEmpty());
        assertThat(window.intervals().get(17).attainment()).isEqualTo(new Attainment.NoTraffic());
        assertThat(window.intervals().get(18).attainment().isUnavailable()).isTrue();
        assertThat(window.intervals().get(19).attainment().isUnavailable()).isTrue();
        assertThat(window.intervals().get(20).attainment()).isEqualTo(new Attainment.NoTraffic());
        assertThat(window.intervals().get(24).attainment()).hasToString("Measured[ratio=5/10]");
    }

    @Test
    void queueMissingForAWhileAddsNothingToTheTotal() throws CountSourceException {
        twoQueues();
        scene.answered(Scene.SALES, "2024-01-01T12:00:00Z", 50, 50);
        gap(Set.of(Scene.SALES.id()), Optional.of(range("2024-01-01T09:00:00Z", "2024-01-01T09:30:00Z")));
        WindowResult window = scene.window();
        assertThat(window.pooled()).hasToString("Measured[ratio=9/10]");
        assertThat(window.counts().count(Term.ANSWERED)).hasValue(10L);
        assertThat(window.intervals().get(24).attainment()).hasToString("Measured[ratio=50/50]");
    }

    @Test
    void intervalWithAMissingQueueIsUnavailable() throws CountSourceException {
        twoQueues();
        gap(Set.of(Scene.SALES.id()), Optional.of(range("2024-01-01T09:00:00Z", "2024-01-01T09:30:00Z")));
        WindowResult window = scene.window();
        assertThat(window.intervals().get(18).attainment().isUnavailable()).isTrue();
        assertThat(window.outcome().level()).contains(Fraction.of(9, 10));
        assertThat(window.outcome().missing()).isEqualTo(1);
    }

    @Test
    void queueThatIsMissingInAllOpenHoursIsLeftOutOfEveryInterval() throws CountSourceException {
        twoQueues();
        scene.hours = Optional.of(ContractTerms.daily(scene.zone, "08:00-20:00"));
        gap(Set.of(Scene.SALES.id()), Optional.of(range("2024-01-01T07:00:00Z", "2024-01-01T23:00:00Z")));
        assertThat(scene.window().intervals().get(18).attainment()).hasToString("Measured[ratio=9/10]");
    }

    @Test
    void unavailableIntervalsHaveNoPartInARollUp() throws CountSourceException {
        scene.answered(Scene.BILLING, "2024-01-01T08:00:00Z", 10, 10);
        gap(Set.of(Scene.SALES.id()), Optional.of(range("2024-01-01T09:00:00Z", "2024-01-01T10:00:00Z")));
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HOUR, EmptyInterval.MISSED, Percentage.parse("50"));
        assertThat(scene.window().outcome().level()).contains(Fraction.of(1, 23));
        assertThat(scene.window().outcome().met()).isEmpty();
    }

    @Test
    void intervalsAloneGiveNoAttainmentWhenNoQueueIsComplete() throws CountSourceException {
        scene.answered(Scene.BILLING, "2024-01-01T08:00:00Z", 10, 10);
        gap(Set.of(), Optional.of(range("2024-01-01T09:00:00Z", "2024-01-01T10:00:00Z")));
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HOUR, EmptyInterval.MISSED, Percentage.parse("50"));
        assertThat(scene.window().outcome().state()).isEqualTo(State.UNAVAILABLE);
        assertThat(scene.window().outcome().level()).isEmpty();
    }

    @Test
    void nothingMeasuredAndSomethingMissingIsUnavailable() throws CountSourceException {
        gap(Set.of(Scene.SALES.id()), Optional.empty());
        WindowResult window = scene.window();
        assertThat(window.outcome().state()).isEqualTo(State.UNAVAILABLE);
        assertThat(window.pooled()).isEqualTo(new Attainment.Unavailable());
        assertThat(window.outcome().level()).isEmpty();
        assertThat(window.intervals().get(0).attainment()).isEqualTo(new Attainment.NoTraffic());
    }

    @Test
    void allQueuesMissingThroughoutMakeEveryIntervalUnavailable() throws CountSourceException {
        gap(Set.of(), Optional.empty());
        WindowResult window = scene.window();
        assertThat(window.outcome().state()).isEqualTo(State.UNAVAILABLE);
        assertThat(window.intervals())
                .hasSize(48)
                .allMatch(interval -> interval.attainment().isUnavailable());
    }

    @Test
    void gapInAnotherWindowDoesNotMatter() throws CountSourceException {
        scene.days("2024-01-01", "2024-01-02");
        twoQueues();
        gap(Set.of(), Optional.of(range("2024-01-02T09:00:00Z", "2024-01-02T10:00:00Z")));
        List<WindowResult> windows = scene.windows();
        assertThat(windows.get(0).outcome().missing()).isZero();
        assertThat(windows.get(0).outcome().met()).contains(false);
        assertThat(windows.get(1).outcome().state()).isEqualTo(State.UNAVAILABLE);
    }

    @Test
    void gapInClosedHoursDoesNotMatter() throws CountSourceException {
        twoQueues();
        scene.hours = Optional.of(ContractTerms.daily(scene.zone, "08:00-20:00"));
        gap(Set.of(), Optional.of(range("2024-01-01T20:00:00Z", "2024-01-01T22:00:00Z")));
        assertThat(scene.window().outcome().missing()).isZero();
        assertThat(scene.window().outcome().met()).contains(false);
        assertThat(scene.assess().problems()).hasSize(1);
    }

    @Test
    void unknownQueueIsMissingWithItsOwnProblem() throws CountSourceException {
        twoQueues();
        scene.queues = new QueueSelection(List.of("Billing", "typo"));
        Result assessment = scene.assess();
        WindowResult window = assessment.levels().get(0).windows().get(0);
        assertThat(window.outcome().missing()).isEqualTo(1);
        assertThat(window.outcome().met()).isEmpty();
        assertThat(window.outcome().level()).contains(Fraction.of(9, 10));
        assertThat(window.rows().get(1).attainment()).isEqualTo(new Attainment.Unavailable());
        assertThat(assessment.problems())
                .containsExactly(Problem.about(new QueueId("typo"), FailureKind.UNKNOWN_OR_NOT_VISIBLE));
    }

    @Test
    void unknownQueueAloneIsUnavailable() throws CountSourceException {
        scene.queues = new QueueSelection(List.of("typo"));
        assertThat(scene.window().outcome().state()).isEqualTo(State.UNAVAILABLE);
        assertThat(scene.source.requests).isEmpty();
    }

    @Test
    void withoutAListAQueueWithoutContactsIsNotVerified() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.queues = new QueueSelection(List.of(Scene.NIGHT.id().value()));
        Result assessment = scene.assess();
        assertThat(assessment.problems()).extracting(Problem::kind).containsExactly(FailureKind.NOT_VERIFIED);
        assertThat(assessment.notes()).isEmpty();
        assertThat(assessment.withheld()).contains(Failure.of(FailureKind.ACCESS_DENIED));
        assertThat(assessment.levels().get(0).windows().get(0).outcome().state())
                .isEqualTo(State.NO_TRAFFIC);
    }

    @Test
    void queueWithContradictingCountsIsLeftOutWithAProblem() throws CountSourceException {
        scene.source.answer = List.of(
                row(Scene.SALES, "2024-01-01T09:00:00Z", 12, 10),
                row(Scene.SALES, "2024-01-01T10:00:00Z", 10, 10),
                row(Scene.BILLING, "2024-01-01T10:00:00Z", 5, 10));
        Result assessment = scene.assess();
        WindowResult window = assessment.levels().get(0).windows().get(0);
        assertThat(window.outcome().level()).contains(Fraction.of(1, 2));
        assertThat(window.outcome().missing()).isEqualTo(1);
        assertThat(window.outcome().met()).isEmpty();
        assertThat(share(window, Scene.SALES)).isEqualTo(new Attainment.Unavailable());
        assertThat(window.intervals().get(18).attainment()).isEqualTo(new Attainment.Unavailable());
        assertThat(assessment.problems())
                .containsExactly(Problem.about(Scene.SALES.id(), FailureKind.INCONSISTENT_COUNTS));
    }

    @Test
    void contradictionInCountsThatAServiceLevelDoesNotUseIsIgnored() throws CountSourceException {
        QueueCounts counts = QueueCounts.of(Map.of(
                Measure.ANSWERED,
                10L,
                Measure.below(Outcome.ANSWERED, 30_001),
                9L,
                Measure.below(Outcome.ANSWERED, 7_000),
                11L,
                Measure.ABANDONED,
                0L,
                Measure.FLOW_OUT,
                0L));
        scene.more.add(Measure.below(Outcome.ANSWERED, 7_000));
        scene.source.answer = List.of(row(Scene.SALES, "2024-01-01T09:00:00Z", counts));
        assertThat(scene.window().outcome().missing()).isZero();
        assertThat(scene.window().outcome().met()).contains(true);
    }

    @Test
    void contactsWithoutMediumAreLeftOutWithANoteWhenMediaMatter() throws CountSourceException {
        CountRow known = row(Scene.SALES, "2024-01-01T09:00:00Z", 9, 10);
        CountRow unknown = new CountRow(known.queue(), Optional.empty(), known.interval(), known.counts());
        scene.source.answer = List.of(known, unknown);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=18/20]");
        assertThat(scene.assess().notes()).isEmpty();
        scene.media.add(MediaType.VOICE);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=9/10]");
        assertThat(scene.assess().notes())
                .containsExactly("service level 'within-30s': the platform gives no medium for some contacts"
                        + " of queue Sales, so they are left out");
    }

    @Test
    void partOfAContractNamesNoQueueOfTheRest() throws CountSourceException {
        twoQueues();
        gap(Set.of(Scene.SALES.id(), Scene.BILLING.id()), Optional.empty());
        Definition voice = scene.definition;
        scene.definition = new Definition(
                "billing", voice.threshold(), voice.formula(), voice.shortAbandon(), voice.target(), voice.rounding());
        scene.queues = new QueueSelection(List.of("Billing"));
        scene.others.add(scene.level());
        scene.definition = voice;
        scene.queues = new QueueSelection(List.of("Sales"));

        ContractCounts counts = scene.assessor().count(scene.question());
        Contract billing = counts.question().contract().only(List.of("billing"));

        assertThat(Assessor.results(counts, scene.now).problems()).hasSize(2);
        assertThat(Assessor.results(counts.only(billing), scene.now).problems())
                .containsExactly(new Problem(Optional.of(Scene.BILLING.id().value()), tooBusy));
    }

    private void twoQueues() {
        scene.answered(Scene.BILLING, "2024-01-01T09:00:00Z", 9, 10);
        scene.answered(Scene.SALES, "2024-01-01T09:00:00Z", 60, 100);
    }

    private void gap(Set<QueueId> queues, Optional<TimeRange> range) {
        scene.source.gaps.add(new Gap(queues, range, tooBusy));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }

    private static CountRow row(Queue queue, String start, long met, long all) {
        return row(
                queue,
                start,
                QueueCounts.of(Map.of(
                        Measure.ANSWERED,
                        all,
                        Measure.below(Outcome.ANSWERED, 30_001),
                        met,
                        Measure.ABANDONED,
                        0L,
                        Measure.FLOW_OUT,
                        0L)));
    }

    private static CountRow row(Queue queue, String start, QueueCounts counts) {
        TimeRange piece =
                new TimeRange(Instant.parse(start), Instant.parse(start).plusSeconds(1_800));
        return new CountRow(queue.id(), Optional.of(MediaType.VOICE), Optional.of(piece), counts);
    }

    private static Attainment share(WindowResult window, Queue queue) {
        return window.rows().stream()
                .filter(share -> share.queue().equals(queue))
                .findFirst()
                .orElseThrow()
                .attainment();
    }

    @Test
    void contradictionInContactsWithoutMediumIsFound() throws CountSourceException {
        scene.media.add(MediaType.CHAT);
        scene.source.answer = List.of(row(Scene.SALES, "2024-01-01T09:00:00Z", 11, 10));
        assertThat(scene.window().outcome().missing()).isZero();
        assertThat(scene.window().outcome().state()).isEqualTo(State.NO_TRAFFIC);
        assertThat(scene.assess().problems()).isEmpty();
        scene.media.clear();
        assertThat(scene.window().outcome().missing()).isEqualTo(1);
    }

    @Test
    void uncountedQueueIsNotAQueueWithoutContacts() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.queues = new QueueSelection(
                List.of(Scene.SALES.id().value(), Scene.BILLING.id().value()));
        gap(Set.of(Scene.SALES.id()), Optional.empty());
        assertThat(scene.assess().problems())
                .extracting(Problem::kind)
                .containsOnlyOnce(FailureKind.NOT_VERIFIED)
                .contains(FailureKind.RATE_LIMITED);
    }
}
