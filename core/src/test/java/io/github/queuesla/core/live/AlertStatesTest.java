package io.github.queuesla.core.live;

import static io.github.queuesla.core.live.LiveScene.SALES;
import static io.github.queuesla.core.live.LiveScene.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.contract.AlertCondition.When;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertStatesTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 10);

    private final LiveScene scene = new LiveScene(TODAY + "T10:10:00Z");

    private static ServiceLevel level(AlertCondition condition, Optional<Long> minimum) {
        ServiceLevel plain = LiveScene.level("Sales", Window.DAY, Zones.UTC, "Sales");
        return plain.withConditions(
                plain.conditions().withAlerts(List.of(new Alert(condition, Duration.ZERO, minimum))));
    }

    private static ServiceLevel level(AlertCondition condition) {
        return level(condition, Optional.empty());
    }

    private boolean isActive(ServiceLevel level) {
        return look(AlertStates.QUIET, level)
                .board()
                .rows()
                .get(0)
                .alerts()
                .get(0)
                .isActive();
    }

    private AlertStates.Step look(AlertStates states, ServiceLevel level) {
        return states.after(scene.board(contract(level)));
    }

    /** Open on Wednesdays only. */
    private static Optional<OpeningHours> hours(String open) {
        return Optional.of(new OpeningHours(
                Zones.UTC,
                Map.of(DayOfWeek.WEDNESDAY, List.of(OpenTime.parse(open))),
                BusinessCalendar.NONE,
                List.of()));
    }

    /** That many more contacts in the rest of the same day in each of the four weeks before. */
    private void expect(int contacts) {
        for (int week = 1; week <= 4; week++) {
            scene.answered(SALES, TODAY.minusWeeks(week) + "T10:40:00Z", contacts, contacts);
        }
    }

    @Test
    void projectionBelowTheTargetAlerts() {
        ServiceLevel level = level(new AlertCondition.ProjectedBelowTarget());
        scene.answered(SALES, TODAY + "T09:10:00Z", 79, 100);
        expect(50);
        assertThat(isActive(level)).isTrue();
        scene.answered(SALES, TODAY + "T09:20:00Z", 5, 5);
        assertThat(isActive(level)).isFalse();
    }

    @Test
    void fewContactsAreNoReasonToAlert() {
        scene.answered(SALES, TODAY + "T09:10:00Z", 0, 9);
        expect(50);
        assertThat(isActive(level(new AlertCondition.ProjectedBelowTarget(), Optional.of(9L))))
                .isTrue();
        assertThat(isActive(level(new AlertCondition.ProjectedBelowTarget(), Optional.of(10L))))
                .isFalse();
        assertThat(isActive(level(new AlertCondition.IntervalsBelowTarget(1), Optional.of(10L))))
                .isFalse();
    }

    @Test
    void budgetAheadAlertsByMoreThanItsPoints() {
        // 10 of 40 allowed misses are used, 25 %, when 30 of 200 contacts are past, 15 %.
        scene.answered(SALES, TODAY + "T09:10:00Z", 20, 30);
        expect(170);
        assertThat(isActive(level(new AlertCondition.BudgetAhead(Percentage.parse("9.99")))))
                .isTrue();
        assertThat(isActive(level(new AlertCondition.BudgetAhead(Percentage.parse("10")))))
                .isFalse();
    }

    @Test
    void halfHoursInARowBelowTheTargetAlert() {
        scene.answered(SALES, TODAY + "T08:10:00Z", 10, 10)
                .answered(SALES, TODAY + "T08:40:00Z", 1, 10)
                .answered(SALES, TODAY + "T09:40:00Z", 1, 10)
                .answered(SALES, TODAY + "T10:05:00Z", 10, 10);
        assertThat(isActive(level(new AlertCondition.IntervalsBelowTarget(2)))).isTrue();
        assertThat(isActive(level(new AlertCondition.IntervalsBelowTarget(3)))).isFalse();
    }

    @Test
    void halfHourThatIsNotOverSaysNothing() {
        scene.answered(SALES, TODAY + "T10:05:00Z", 0, 10);
        assertThat(isActive(level(new AlertCondition.IntervalsBelowTarget(1)))).isFalse();
    }

    @Test
    void waitOverItsLimitAlerts() {
        scene.waiting(SALES, 180, 20);
        assertThat(isActive(level(new AlertCondition.WaitOver(Duration.ofMinutes(3)))))
                .isFalse();
        assertThat(isActive(level(new AlertCondition.WaitOver(Duration.ofMillis(179_999)))))
                .isTrue();
    }

    @Test
    void waitInAQueueThatIsClosedIsNoReasonToAlert() {
        ServiceLevel level = LiveScene.level("All", "Sales", "Night");
        Alert alert = new Alert(new AlertCondition.WaitOver(Duration.ofMinutes(1)), Duration.ZERO, Optional.empty());
        ServiceLevel groups = level.withConditions(level.conditions().withAlerts(List.of(alert)))
                .withScope(level.scope()
                        .withHours(new LevelHours(List.of(
                                new LevelHours.Part(new QueueSelection(List.of("Sales")), hours("08:00-18:00")),
                                new LevelHours.Part(new QueueSelection(List.of("Night")), hours("20:00-24:00"))))));
        scene.waiting(SALES, 50).waiting(LiveScene.NIGHT, 600);
        assertThat(isActive(groups)).isFalse();
        scene.time.move(Duration.ofSeconds(20));
        assertThat(isActive(groups)).isTrue();
        scene.time.move(Duration.ofHours(10));
        scene.waiting.clear();
        scene.waiting(SALES, 600).waiting(LiveScene.NIGHT, 50);
        assertThat(isActive(groups)).isFalse();
    }

    @Test
    void waitThatIsUnknownNeitherFiresNorEnds() {
        ServiceLevel level = level(new AlertCondition.WaitOver(Duration.ofSeconds(30)));
        scene.waiting(SALES, 180);
        AlertStates active = look(AlertStates.QUIET, level).states();
        scene.waitingGaps = List.of(new Gap(Set.of(), Optional.empty(), LiveScene.failure(FailureKind.ACCESS_DENIED)));
        assertThat(look(AlertStates.QUIET, level).news()).isEmpty();
        assertThat(look(active, level).news()).isEmpty();
        scene.waitingGaps = List.of();
        scene.waiting.clear();
        assertThat(look(active, level).news()).extracting(AlertNotice::fired).containsExactly(false);
    }

    @Test
    void targetOutOfReachAlerts() {
        scene.answered(SALES, TODAY + "T09:10:00Z", 0, 100);
        expect(399);
        assertThat(isActive(level(new AlertCondition.OutOfReach()))).isTrue();
        expect(2);
        assertThat(isActive(level(new AlertCondition.OutOfReach()))).isFalse();
    }

    @Test
    void oldCountsAlertAndStopTheOtherAlerts() {
        ServiceLevel stale = level(new AlertCondition.Stale());
        ServiceLevel projected = level(new AlertCondition.ProjectedBelowTarget());
        scene.answered(SALES, TODAY + "T09:10:00Z", 0, 100);
        expect(10);
        LivePoller poller = scene.poll(contract(stale), Duration.ofSeconds(1));
        LivePoller other = scene.poll(contract(projected), Duration.ofSeconds(1));
        AlertStates.Step before = AlertStates.QUIET.after(poller.snapshot().board());
        assertThat(before.news()).isEmpty();
        scene.time.move(Duration.ofHours(1));
        assertThat(before.states().after(poller.snapshot().board()).news())
                .extracting(AlertNotice::fired)
                .containsExactly(true);
        assertThat(AlertStates.QUIET.after(other.snapshot().board()).news()).isEmpty();
    }

    @Test
    void countsThatNeverCameAreOld() {
        scene.outage = LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE);
        assertThat(isActive(level(new AlertCondition.Stale()))).isTrue();
    }

    @Test
    void nothingIsSaidOutsideTheOpeningHours() {
        ServiceLevel level = level(new AlertCondition.WaitOver(Duration.ofSeconds(30)));
        ServiceLevel office = level.withScope(level.scope().withHours(LevelHours.of(hours("08:00-10:30"))));
        scene.waiting(SALES, 180);
        AlertStates active = look(AlertStates.QUIET, office).states();
        scene.time.move(Duration.ofHours(1));
        assertThat(look(AlertStates.QUIET, office).news()).isEmpty();
        scene.waiting.clear();
        AlertStates.Step closed = look(active, office);
        assertThat(closed.news()).isEmpty();
        assertThat(closed.board().rows().get(0).alerts()).allMatch(LiveAlert::isActive);
    }

    @Test
    void alertOfAServiceLevelThatNoLongerAppliesIsOver() {
        ServiceLevel level = level(new AlertCondition.WaitOver(Duration.ofSeconds(30)));
        scene.waiting(SALES, 180);
        AlertStates active = look(AlertStates.QUIET, level).states();
        ServiceLevel ended = level.withConditions(
                level.conditions().withValidity(new Validity(Optional.empty(), Optional.of(TODAY.minusDays(1)))));
        assertThat(look(active, ended).news()).extracting(AlertNotice::fired).containsExactly(false);
    }

    @Test
    void statesAreKeptByServiceLevelAndKindAndThoseOfOthersForgotten() {
        ServiceLevel level = level(new AlertCondition.WaitOver(Duration.ofSeconds(30)));
        scene.waiting(SALES, 180);
        AlertStates active = look(AlertStates.QUIET, level).states();
        assertThat(active.all()).containsOnlyKeys(new AlertKey("Sales", When.WAIT_OVER));
        assertThat(look(active, level(new AlertCondition.WaitOver(Duration.ofMinutes(1))))
                        .news())
                .isEmpty();
        assertThat(look(active, level(new AlertCondition.OutOfReach())).states().all())
                .containsOnlyKeys(new AlertKey("Sales", When.OUT_OF_REACH));
    }

    @Test
    void newsSayWhatHasFiredAndWhatIsOver() {
        ServiceLevel level = level(new AlertCondition.WaitOver(Duration.ofSeconds(30)));
        scene.waiting(SALES, 180);
        AlertStates.Step fired = look(AlertStates.QUIET, level);
        AlertNotice first = fired.news().get(0);
        assertThat(first.fired()).isTrue();
        assertThat(first.since()).isEqualTo(first.at());
        scene.waiting.clear();
        scene.time.move(Duration.ofMinutes(3));
        AlertNotice last = look(fired.states(), level).news().get(0);
        assertThat(last.fired()).isFalse();
        assertThat(last.since()).isEqualTo(first.at());
        assertThat(last.at()).isAfter(first.at());
    }

    @Test
    void serviceLevelWithoutATargetHasNoAlertThatNeedsOne() {
        ServiceLevel level = level(new AlertCondition.ProjectedBelowTarget());
        ServiceLevel without = new ServiceLevel(
                Definition.answeredWithin(Duration.ofSeconds(20)).withName("Sales"),
                level.scope(),
                Zones.UTC,
                Window.DAY,
                new RollUp.Pooled(),
                level.conditions());
        scene.answered(SALES, TODAY + "T09:10:00Z", 0, 100);
        assertThat(isActive(without)).isFalse();
    }
}
