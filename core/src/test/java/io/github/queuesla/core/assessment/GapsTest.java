package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GapsTest {

    private final Failure tooBusy = Failure.of(FailureKind.RATE_LIMITED);

    private final Scene scene = new Scene();

    @ParameterizedTest
    @EnumSource
    void queueInAGapIsUnavailableAndItsProblemIsThatOfTheGap(FailureKind kind) throws CountSourceException {
        Failure failure = Failure.of(kind);
        scene.contacts(1, Scene.SALES, 1, 1_000);
        scene.source.gaps.add(gap(Scene.BILLING, failure));
        Rows assessment = scene.assess("Billing", "Sales");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Billing unavailable", "Sales 1/1");
        assertThat(assessment.rows().get(0).counts()).isEqualTo(TermCounts.none());
        assertThat(assessment.problems()).containsExactly(problem(Scene.BILLING, failure));
        assertThat(assessment.total().outcome().missing()).isEqualTo(1);
    }

    @Test
    void gapInTimeLeavesTheOtherIntervals() throws CountSourceException {
        TimeRange second = new TimeRange(
                Scene.noon(2).minus(Duration.ofHours(12)), Scene.noon(2).plus(Duration.ofHours(12)));
        scene.by(Granularity.DAY).contacts(1, Scene.BILLING, 1, 1_000);
        scene.source.gaps.add(new Gap(Set.of(), Optional.of(second), tooBusy));
        Rows assessment = scene.assess("Billing");
        assertThat(assessment.rows())
                .map(Scene::text)
                .containsExactly(
                        "Billing 2024-01-01 1/1", "Billing 2024-01-02 unavailable", "Billing 2024-01-03 no-traffic");
        assertThat(assessment.problems()).containsExactly(new Problem(Optional.empty(), tooBusy));
    }

    @Test
    void gapInTimeMakesTheWholeRowUnavailableWithoutASplitByTime() throws CountSourceException {
        TimeRange second = new TimeRange(Scene.noon(2), Scene.noon(3));
        scene.source.gaps.add(new Gap(Set.of(), Optional.of(second), tooBusy));
        assertThat(scene.assess("Billing").rows()).map(Scene::text).containsExactly("Billing unavailable");
    }

    @Test
    void queueInAGapIsNotReportedAsWithoutContacts() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.source.gaps.add(gap(Scene.BILLING, tooBusy));
        assertThat(scene.assess(Scene.BILLING.id().value()).problems())
                .containsExactly(problem(Scene.BILLING, tooBusy));
    }

    @Test
    void countsThatTheSourceFoundInconsistentAreUnavailable() throws CountSourceException {
        scene.source.gaps.add(Gap.inconsistent(Scene.BILLING.id()));
        Rows assessment = scene.assess("Billing");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Billing unavailable");
        assertThat(assessment.problems())
                .containsExactly(
                        problem(Scene.BILLING, Failure.of(FailureKind.INCONSISTENT_COUNTS, FailureCause.DATA_CHANGED)));
    }

    @Test
    void moreInTimeThanAnsweredIsUnavailable() throws CountSourceException {
        QueueCounts impossible = QueueCounts.of(Map.of(
                Measure.ANSWERED,
                10L,
                Measure.below(Outcome.ANSWERED, 30_001),
                12L,
                Measure.ABANDONED,
                5L,
                Measure.FLOW_OUT,
                0L));
        scene.source.answer = List.of(new CountRow(Scene.BILLING.id(), Optional.empty(), Optional.empty(), impossible));
        Rows assessment = scene.assess("Billing");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Billing unavailable");
        assertThat(assessment.problems())
                .containsExactly(Problem.about(Scene.BILLING.id(), FailureKind.INCONSISTENT_COUNTS));
    }

    private static Gap gap(Queue queue, Failure failure) {
        return new Gap(Set.of(queue.id()), Optional.empty(), failure);
    }

    private static Problem problem(Queue queue, Failure failure) {
        return new Problem(Optional.of(queue.id().value()), failure);
    }

    @Test
    void gapOfAllQueuesMakesEachUnavailable() throws CountSourceException {
        scene.source.gaps.add(new Gap(Set.of(), Optional.empty(), tooBusy));
        assertThat(scene.assess("Billing", "Sales").rows())
                .map(Scene::text)
                .containsExactly("Billing unavailable", "Sales unavailable");
    }

    @Test
    void gapInTimeOfOneQueueLeavesItsOtherIntervals() throws CountSourceException {
        TimeRange second = new TimeRange(
                Scene.noon(2).minus(Duration.ofHours(12)), Scene.noon(2).plus(Duration.ofHours(12)));
        scene.by(Granularity.DAY);
        scene.source.gaps.add(new Gap(Set.of(Scene.BILLING.id()), Optional.of(second), tooBusy));
        assertThat(scene.assess("Billing").rows())
                .map(Scene::text)
                .containsExactly(
                        "Billing 2024-01-01 no-traffic",
                        "Billing 2024-01-02 unavailable",
                        "Billing 2024-01-03 no-traffic");
    }
}
