package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service level whose queues have different opening hours: each queue counts by its own. */
class QueueHoursTest {

    private final ContractScene scene = new ContractScene();

    @BeforeEach
    void salesIsOpenInTheMorningAndBillingFromElevenToThree() {
        scene.queues = new QueueSelection(List.of("Sales", "Billing"));
        scene.levelHours =
                Optional.of(new LevelHours(List.of(part("Sales", "08:00-12:00"), part("B*", "11:00-15:15"))));
    }

    private static LevelHours.Part part(String queue, String hours) {
        Optional<OpeningHours> daily = Optional.of(ContractTerms.daily(Zones.UTC, hours));
        return new LevelHours.Part(new QueueSelection(List.of(queue)), daily);
    }

    private void answeredInEveryHour() {
        for (int hour = 0; hour < 24; hour++) {
            String at = String.format(Locale.ROOT, "2024-01-01T%02d:20:00Z", hour);
            scene.answered(Scene.SALES, at, 1, 1).answered(Scene.BILLING, at, 0, 1);
        }
    }

    @Test
    void eachQueueCountsInItsOwnHours() throws CountSourceException {
        answeredInEveryHour();
        WindowResult window = scene.window();
        assertThat(window.pooled()).hasToString("Measured[ratio=4/8]");
        assertThat(window.rows())
                .extracting(row -> row.queue().name() + " " + row.attainment())
                .containsExactly("Sales Measured[ratio=4/4]", "Billing Measured[ratio=0/4]");
    }

    @Test
    void countedIntervalsBeginAndEndWithTheHoursOfEachQueue() throws CountSourceException {
        scene.needed = Optional.empty();
        scene.answered(Scene.BILLING, "2024-01-01T15:14:59Z", 1, 1)
                .answered(Scene.BILLING, "2024-01-01T15:15:00Z", 0, 1);
        assertThat(scene.assess().interval()).contains(Granularity.QUARTER_HOUR);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=1/1]");
    }

    @Test
    void intervalIsClosedWhenNoQueueIsOpenInIt() throws CountSourceException {
        scene.needed = Optional.of(Granularity.HOUR);
        scene.levelHours =
                Optional.of(new LevelHours(List.of(part("Sales", "08:00-12:00"), part("B*", "11:00-15:00"))));
        answeredInEveryHour();
        assertThat(scene.window().intervals())
                .filteredOn(interval -> !interval.attainment().equals(new Attainment.Closed()))
                .extracting(IntervalResult::attainment)
                .map(Object::toString)
                .containsExactly(
                        "Measured[ratio=1/1]",
                        "Measured[ratio=1/1]",
                        "Measured[ratio=1/1]",
                        "Measured[ratio=1/2]",
                        "Measured[ratio=0/1]",
                        "Measured[ratio=0/1]",
                        "Measured[ratio=0/1]");
    }

    @Test
    void rowOfAQueueIsClosedOutsideItsOwnHours() throws CountSourceException {
        scene.breakdown = Breakdown.by(Granularity.HALF_HOUR);
        scene.levelHours =
                Optional.of(new LevelHours(List.of(part("Sales", "08:00-12:00"), part("B*", "11:00-15:00"))));
        answeredInEveryHour();
        assertThat(scene.window().rows())
                .filteredOn(row -> row.range().start().equals(Instant.parse("2024-01-01T08:00:00Z")))
                .extracting(QueueResult::attainment)
                .map(Object::toString)
                .containsExactly("Measured[ratio=1/1]", "Closed[]");
    }

    @Test
    void countsThatAreMissingWhileAQueueIsClosedAreNotMissed() throws CountSourceException {
        answeredInEveryHour();
        TimeRange nine = new TimeRange(Instant.parse("2024-01-01T09:00:00Z"), Instant.parse("2024-01-01T10:00:00Z"));
        scene.source.gaps.add(
                new Gap(Set.of(Scene.BILLING.id()), Optional.of(nine), Failure.of(FailureKind.INCONSISTENT_COUNTS)));
        assertThat(scene.window().outcome().missing()).isZero();
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=4/8]");
        scene.source.gaps.clear();
        scene.source.gaps.add(
                new Gap(Set.of(Scene.SALES.id()), Optional.of(nine), Failure.of(FailureKind.INCONSISTENT_COUNTS)));
        assertThat(scene.window().outcome().missing()).isEqualTo(1);
    }

    @Test
    void intervalsOfTheRollUpAddUpTheQueuesThatAreOpen() throws CountSourceException {
        scene.rollUp =
                new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.IGNORED, Percentage.parse("50"));
        scene.levelHours =
                Optional.of(new LevelHours(List.of(part("Sales", "08:00-12:00"), part("B*", "11:00-15:00"))));
        answeredInEveryHour();
        assertThat(scene.window().outcome().basis().orElseThrow()).asString().contains("3/7");
    }

    @Test
    void unresolvedContactsAreThoseOfferedInTheHoursOfTheirQueue() throws CountSourceException {
        for (String at : List.of("2024-01-01T09:00:00Z", "2024-01-01T14:00:00Z")) {
            scene.contacts(Scene.SALES, at, 1, new ContractScene.Ended(0, Outcome.ANY));
            scene.contacts(Scene.BILLING, at, 2, new ContractScene.Ended(0, Outcome.ANY));
        }
        assertThat(scene.window().counts().count(Term.UNRESOLVED)).hasValue(3L);
    }

    @Test
    void queueThatTwoPatternsMatchIsRefusedWhenTheirHoursDiffer() {
        scene.levelHours = Optional.of(new LevelHours(List.of(part("S*", "08:00-12:00"), part("*s", "11:00-15:15"))));
        assertThatThrownBy(scene::window)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("queue Sales matches 'S*' and '*s'");
    }

    @Test
    void windowIsClosedWhenNoQueueIsOpenInIt() throws CountSourceException {
        scene.levelHours = Optional.of(new LevelHours(List.of(weekend("Sales"), weekend("Billing"))));
        answeredInEveryHour();
        assertThat(scene.window().outcome().state()).isEqualTo(State.CLOSED);
    }

    private static LevelHours.Part weekend(String queue) {
        return new LevelHours.Part(
                new QueueSelection(List.of(queue)),
                Optional.of(ContractTerms.daily(
                        Zones.UTC,
                        queue.equals("Sales") ? "08:00-09:00" : "09:00-10:00",
                        day -> Optional.of(new BusinessCalendar.SpecialDay("closed", List.of())))));
    }
}
