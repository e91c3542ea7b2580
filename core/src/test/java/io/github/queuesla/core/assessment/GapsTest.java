package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueListing;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.ProblemReason;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GapsTest {

    private final CountSourceException tooBusy =
            new CountSourceException.RateLimited("429: Retry-After 3600 is longer than the deadline", null);

    private final Scene scene = new Scene();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new CountSourceException.AuthenticationFailed("a", null), "authentication-failed"),
                Arguments.of(new CountSourceException.AccessDenied("b", null), "access-denied"),
                Arguments.of(new CountSourceException.RateLimited("c", null), "rate-limited"),
                Arguments.of(new CountSourceException.RequestRejected("d", null), "request-rejected"),
                Arguments.of(new CountSourceException.SourceUnavailable("e", null), "source-unavailable"),
                Arguments.of(new CountSourceException.UnreadableAnswer("f", null), "unreadable-answer"),
                Arguments.of(new CountSourceException.Interrupted("g", null), "interrupted"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void queueInAGapIsUnavailableForTheReasonOfTheGap(CountSourceException cause, String reason)
            throws CountSourceException {
        scene.contacts(1, Scene.SALES, 1, 1_000);
        scene.source.gaps.add(gap(Scene.BILLING, cause));
        Rows assessment = scene.assess("Billing", "Sales");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Billing " + reason, "Sales 1/1");
        assertThat(assessment.rows().get(0).counts()).isEqualTo(TermCounts.none());
        assertThat(assessment.problems()).containsExactly(problem(Optional.of(Scene.BILLING), cause, reason));
        assertThat(assessment.total().outcome().missing()).isEqualTo(1);
    }

    @Test
    void gapInTimeLeavesTheOtherPieces() throws CountSourceException {
        TimeRange second = new TimeRange(
                Scene.noon(2).minus(Duration.ofHours(12)), Scene.noon(2).plus(Duration.ofHours(12)));
        scene.by(Granularity.DAY).contacts(1, Scene.BILLING, 1, 1_000);
        scene.source.gaps.add(new Gap(Set.of(), Optional.of(second), Optional.of(tooBusy), "no answer"));
        Rows assessment = scene.assess("Billing");
        assertThat(assessment.rows())
                .map(Scene::text)
                .containsExactly(
                        "Billing 2024-01-01 1/1", "Billing 2024-01-02 rate-limited", "Billing 2024-01-03 no-traffic");
        assertThat(assessment.problems())
                .containsExactly(
                        new Problem(Optional.empty(), ProblemReason.RATE_LIMITED, "no answer", Optional.of(tooBusy)));
    }

    @Test
    void gapInTimeTakesTheWholeRowWhereTimeIsNotSplit() throws CountSourceException {
        TimeRange second = new TimeRange(Scene.noon(2), Scene.noon(3));
        scene.source.gaps.add(new Gap(Set.of(), Optional.of(second), Optional.of(tooBusy), "no answer"));
        assertThat(scene.assess("Billing").rows()).map(Scene::text).containsExactly("Billing rate-limited");
    }

    @Test
    void firstOfSeveralGapsGivesTheReason() throws CountSourceException {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            scene.source.gaps.add(new Gap(
                    Set.of(),
                    Optional.of(new TimeRange(Scene.noon(1), Scene.noon(3).plusSeconds(i))),
                    Optional.of(i == 0 ? tooBusy : new CountSourceException.SourceUnavailable("503", null)),
                    "no answer"));
        }
        scene.assess("Billing").rows().forEach(row -> reasons.add(Scene.text(row)));
        assertThat(reasons).containsExactly("Billing rate-limited");
    }

    @Test
    void queueInAGapIsNotSaidToHaveHadNoContacts() throws CountSourceException {
        scene.listing = QueueListing.withheld("no permission");
        scene.source.gaps.add(gap(Scene.BILLING, tooBusy));
        assertThat(scene.assess(Scene.BILLING.id().value()).problems())
                .containsExactly(problem(Optional.of(Scene.BILLING), tooBusy, "rate-limited"));
    }

    @Test
    void countsThatTheSourceFoundInconsistentAreUnavailable() throws CountSourceException {
        scene.source.gaps.add(Gap.inconsistent(Scene.BILLING.id(), "12 in time of 10, twice"));
        Rows assessment = scene.assess("Billing");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Billing inconsistent-counts");
        assertThat(assessment.problems())
                .containsExactly(Problem.about(
                        Scene.BILLING.id().value(), ProblemReason.INCONSISTENT_COUNTS, "12 in time of 10, twice"));
    }

    @Test
    void moreInTimeThanAnsweredIsNoServiceLevel() throws CountSourceException {
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
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Billing inconsistent-counts");
        assertThat(assessment.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.queue()).contains(Scene.BILLING.id().value());
            assertThat(problem.message()).contains("contradict each other");
        });
    }

    private static Gap gap(Queue queue, CountSourceException cause) {
        return new Gap(Set.of(queue.id()), Optional.empty(), Optional.of(cause), "no answer");
    }

    private static Problem problem(Optional<Queue> queue, CountSourceException cause, String reason) {
        return new Problem(
                queue.map(known -> known.id().value()),
                Stream.of(ProblemReason.values())
                        .filter(kind -> kind.code().equals(reason))
                        .findFirst()
                        .orElseThrow(),
                "no answer",
                Optional.of(cause));
    }

    @Test
    void gapOfAllQueuesTakesEachOfThem() throws CountSourceException {
        scene.source.gaps.add(new Gap(Set.of(), Optional.empty(), Optional.of(tooBusy), "no answer"));
        assertThat(scene.assess("Billing", "Sales").rows())
                .map(Scene::text)
                .containsExactly("Billing rate-limited", "Sales rate-limited");
    }

    @Test
    void gapInTimeOfOneQueueLeavesItsOtherPieces() throws CountSourceException {
        TimeRange second = new TimeRange(
                Scene.noon(2).minus(Duration.ofHours(12)), Scene.noon(2).plus(Duration.ofHours(12)));
        scene.by(Granularity.DAY);
        scene.source.gaps.add(
                new Gap(Set.of(Scene.BILLING.id()), Optional.of(second), Optional.of(tooBusy), "no answer"));
        assertThat(scene.assess("Billing").rows())
                .map(Scene::text)
                .containsExactly(
                        "Billing 2024-01-01 no-traffic",
                        "Billing 2024-01-02 rate-limited",
                        "Billing 2024-01-03 no-traffic");
    }
}
