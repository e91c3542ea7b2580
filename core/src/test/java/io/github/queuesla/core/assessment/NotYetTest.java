package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Zones;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time that has not begun is neither met nor missed, and not without traffic. */
class NotYetTest {

    private static final Attainment NOT_YET = new Attainment.NotYet();

    private final ContractScene scene = new ContractScene();

    @BeforeEach
    void openFromNineToSix() {
        scene.queues = new QueueSelection(List.of("Billing"));
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "09:00-18:00"));
    }

    @Test
    void halfHourThatHasNotBegunIsNotYet() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T09:10:00Z");
        scene.breakdown = Breakdown.by(Granularity.HALF_HOUR);
        assertThat(attainmentAt("2024-01-01T08:30:00Z")).isEqualTo(new Attainment.Closed());
        assertThat(attainmentAt("2024-01-01T09:00:00Z")).isEqualTo(new Attainment.NoTraffic());
        assertThat(attainmentAt("2024-01-01T09:30:00Z")).isEqualTo(NOT_YET);
        assertThat(attainmentAt("2024-01-01T17:30:00Z")).isEqualTo(NOT_YET);
        assertThat(attainmentAt("2024-01-01T18:00:00Z")).isEqualTo(new Attainment.Closed());
    }

    @Test
    void halfHourBeginsAtItsStart() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T09:30:00Z");
        assertThat(interval("2024-01-01T09:30:00Z").attainment()).isEqualTo(NOT_YET);
        scene.now = Instant.parse("2024-01-01T09:30:00.001Z");
        assertThat(interval("2024-01-01T09:30:00Z").attainment()).isEqualTo(new Attainment.NoTraffic());
    }

    @Test
    void timeThatHasNotBegunHasNoCounts() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T08:00:00Z");
        assertThat(scene.window().rows().get(0).counts().asMap()).isEmpty();
        assertThat(scene.window().counts().asMap()).isEmpty();
        assertThat(interval("2024-01-01T09:00:00Z").counts().asMap()).isEmpty();
    }

    @Test
    void countsSoFarAreThoseOfTheTimeThatHasBegun() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T10:00:00Z");
        scene.breakdown = Breakdown.by(Granularity.HOUR);
        scene.answered(Scene.BILLING, "2024-01-01T09:15:00Z", 3, 4);
        WindowResult window = scene.window();
        assertThat(window.pooled()).isEqualTo(new Attainment.Measured(new Ratio(3, 4)));
        assertThat(window.counts().count(Term.ANSWERED)).hasValue(4L);
        assertThat(window.outcome().state()).isEqualTo(State.MEASURED);
    }

    @Test
    void windowIsNotYetUntilItOpens() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T08:59:59Z");
        assertThat(scene.window().outcome().state()).isEqualTo(State.NOT_YET);
        assertThat(scene.window().pooled()).isEqualTo(NOT_YET);
        assertThat(scene.window().outcome().met()).isEmpty();
        scene.now = Instant.parse("2024-01-01T09:00:01Z");
        assertThat(scene.window().outcome().state()).isEqualTo(State.NO_TRAFFIC);
    }

    @Test
    void eachDayOfAPeriodHasItsOwnState() throws CountSourceException {
        scene.days("2024-01-01", "2024-01-03");
        scene.now = Instant.parse("2024-01-02T12:00:00Z");
        scene.answered(Scene.BILLING, "2024-01-01T09:15:00Z", 3, 4);
        assertThat(scene.windows())
                .map(window -> window.outcome().state())
                .containsExactly(State.MEASURED, State.NO_TRAFFIC, State.NOT_YET);
    }

    @Test
    void dayWithoutOpeningHoursIsClosedEvenBeforeItBegins() throws CountSourceException {
        scene.now = Instant.parse("2023-12-01T00:00:00Z");
        assertThat(interval("2024-01-01T03:00:00Z").attainment()).isEqualTo(new Attainment.Closed());
    }

    @Test
    void contactsThatAreCountedAlreadyAreShown() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T08:59:59Z");
        scene.answered(Scene.BILLING, "2024-01-01T09:00:00Z", 1, 1);
        assertThat(scene.window().pooled()).isEqualTo(new Attainment.Measured(new Ratio(1, 1)));
    }

    @Test
    void contactsOutsideTheFormulaKeepTheirCounts() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T08:59:59Z");
        scene.contacts(Scene.BILLING, "2024-01-01T09:00:00Z", 2, new ContractScene.Ended(1_000, Outcome.FLOW_OUT));
        assertThat(scene.window().pooled()).isEqualTo(new Attainment.NoTraffic());
        assertThat(scene.window().counts().count(Term.FLOW_OUT)).hasValue(2L);
    }

    @Test
    void emptyIntervalsToComeAreNeitherMetNorMissed() throws CountSourceException {
        scene.now = Instant.parse("2024-01-01T08:00:00Z");
        scene.rollUp = new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.MET, Percentage.parse("75"));
        assertThat(scene.window().outcome().state()).isEqualTo(State.NOT_YET);
        assertThat(scene.window().outcome().level()).isEmpty();
    }

    @Test
    void unknownQueueIsUnavailableEvenBeforeItsTime() throws CountSourceException {
        scene.now = Instant.parse("2023-12-01T00:00:00Z");
        scene.queues = new QueueSelection(List.of("Nobody"));
        assertThat(scene.window().outcome().state()).isEqualTo(State.UNAVAILABLE);
    }

    private Attainment attainmentAt(String start) throws CountSourceException {
        return scene.window().rows().stream()
                .filter(row -> row.range().start().equals(Instant.parse(start)))
                .map(QueueResult::attainment)
                .findFirst()
                .orElseThrow();
    }

    private IntervalResult interval(String start) throws CountSourceException {
        return scene.window().intervals().stream()
                .filter(interval -> interval.range().start().equals(Instant.parse(start)))
                .findFirst()
                .orElseThrow();
    }
}
