package io.github.queuesla.core.live;

import static io.github.queuesla.core.live.LiveScene.NIGHT;
import static io.github.queuesla.core.live.LiveScene.SALES;
import static io.github.queuesla.core.live.LiveScene.contract;
import static io.github.queuesla.core.live.LiveScene.level;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Forecast;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveBoardTest {

    private static final String NOW = "2024-01-10T10:00:00Z";

    private final LiveScene scene = new LiveScene(NOW);

    private LiveRow row(ServiceLevel level) {
        return scene.board(contract(level)).rows().get(0);
    }

    private static ServiceLevel open(ServiceLevel level, String hours) {
        OpeningHours opening = new OpeningHours(
                Zones.UTC,
                Map.of(DayOfWeek.WEDNESDAY, List.of(OpenTime.parse(hours))),
                BusinessCalendar.NONE,
                List.of());
        return level.withScope(level.scope().withHours(LevelHours.of(Optional.of(opening))));
    }

    @Test
    void numbersAreThoseOfTheReportAndOfTheBudget() throws CountSourceException {
        for (int day = 1; day <= 10; day++) {
            LocalDate date = LocalDate.of(2024, 1, day);
            scene.answered(SALES, date + "T08:10:00Z", 70 + day, 100).answered(NIGHT, date + "T09:40:00Z", 9, 10);
        }
        Contract contract = contract(
                level("Sales", "Sales"),
                level("All by week", Window.WEEK, ZoneId.of("Asia/Kolkata")),
                open(level("Office"), "08:00-18:00"));
        LiveSnapshot snapshot = scene.snapshot(contract);
        LiveCounts counts = snapshot.counts().orElseThrow();
        Period today = Period.ofDays(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 10), Zones.UTC);
        Assessor assessor = new Assessor(scene, scene, scene.time);
        Result report = Assessor.results(assessor.count(Question.of(contract, today)), counts.at());
        Result toDate = Assessor.results(
                assessor.count(Question.of(contract, today)
                        .fromWindowStart()
                        .withNeeded(Detail.NONE.splitBy(Breakdown.by(Granularity.DAY)))),
                counts.at());
        for (LiveRow row : snapshot.board().rows()) {
            assertThat(row.today()).get().satisfies(day -> isThat(day, only(report, row)));
            assertThat(row.window()).get().satisfies(window -> {
                ServiceLevelResult result = result(toDate, row);
                isThat(window, result.windows().get(result.windows().size() - 1));
                Budget budget = Budget.of(
                        result, Forecast.ofWeekdays(window.outlook().contacts().orElseThrow()), counts.at());
                assertThat(window.budget().map(LiveBudget::misses)).isEqualTo(budget.misses());
                assertThat(window.budget().flatMap(LiveBudget::prospect)).isEqualTo(budget.prospect());
                assertThat(window.budget().flatMap(LiveBudget::projected)).isEqualTo(budget.projected());
                assertThat(window.days()).isEqualTo(budget.days());
            });
        }
    }

    private static void isThat(LiveWindow live, WindowResult reported) {
        assertThat(live.numbers().attainment()).isEqualTo(reported.pooled());
        assertThat(live.outcome()).isEqualTo(reported.outcome());
    }

    private static WindowResult only(Result result, LiveRow row) {
        return result(result, row).windows().get(0);
    }

    private static ServiceLevelResult result(Result result, LiveRow row) {
        return result.levels().stream()
                .filter(level -> level.level().equals(row.level()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void windowOfALevelHasNothingOfTheWindowBefore() {
        scene.answered(SALES, "2024-01-03T09:00:00Z", 1, 2).answered(SALES, "2024-01-09T09:00:00Z", 3, 4);
        ServiceLevel week = level("Week", Window.WEEK, Zones.UTC);
        LiveCounts counts =
                scene.snapshot(contract(level("Month"), week)).counts().orElseThrow();

        assertThat(counts.window("Week").orElseThrow().windows())
                .singleElement()
                .satisfies(window -> assertThat(window.pooled().measured()).contains(new Ratio(3, 4)));
        assertThat(counts.window("Month").orElseThrow().windows())
                .singleElement()
                .satisfies(window -> assertThat(window.pooled().measured()).contains(new Ratio(4, 6)));
    }

    @Test
    void waitingContactsAreKnownByQueueUnlessTheQueueIsMissing() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 1, 2)
                .waiting(SALES, 25, 5)
                .waiting(NIGHT, 40);
        ServiceLevel all = level("All");
        LiveSnapshot snapshot = scene.snapshot(contract(all));

        assertThat(snapshot.waiting(all, SALES.id())).get().satisfies(waiting -> {
            assertThat(waiting.waiting()).isEqualTo(2);
            assertThat(waiting.lost()).isEqualTo(1);
        });
        scene.waitingGaps =
                List.of(new Gap(Set.of(SALES.id()), Optional.empty(), LiveScene.failure(FailureKind.RATE_LIMITED)));
        LiveSnapshot without = scene.snapshot(contract(all));
        assertThat(without.waiting(all, SALES.id())).isEmpty();
        assertThat(without.waiting(all, NIGHT.id())).isPresent();
    }

    @Test
    void contactWaitingTooLongCountsAsMissedInTheSecondAttainment() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 95)
                .waiting(SALES, 21, 25, 30, 40, 50, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        LiveRow row = row(level("Sales"));
        LiveNumbers today = row.today().orElseThrow().numbers();
        assertThat(today.attainment().measured()).contains(new Ratio(90, 95));
        assertThat(today.withLost()).contains(new Ratio(90, 100));
        assertThat(row.waiting()).get().satisfies(waiting -> {
            assertThat(waiting.lost()).isEqualTo(5);
            assertThat(waiting.longest()).contains(Duration.ofSeconds(50));
        });
    }

    @Test
    void formulaThatCountsContactsAsTheyEnterHasThoseWaitingAlready() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 95).waiting(SALES, 30);
        ServiceLevel level = level("Sales");
        LiveRow row = row(level.withDefinition(level.definition().withFormula(Formula.OFFERED)));
        assertThat(row.today().orElseThrow().numbers().withLost()).contains(new Ratio(90, 95));
    }

    @Test
    void levelMetSoFarIsAtRiskWhenThoseAlreadyLostDecide() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 80, 100);
        assertThat(row(level("Sales")).state()).isEqualTo(LiveState.MET);
        scene.waiting(SALES, 25);
        assertThat(row(level("Sales")).state()).isEqualTo(LiveState.AT_RISK);
    }

    @Test
    void lostContactsOfAQueueThatIsClosedAreNoMisses() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 80, 100)
                .waiting(SALES, 25)
                .waiting(NIGHT, 25, 30);
        ServiceLevel level = level("All");
        LevelHours.Part sales = new LevelHours.Part(
                new QueueSelection(List.of(SALES.name())),
                open(level, "08:00-18:00").scope().hours().parts().get(0).hours());
        LevelHours.Part night = new LevelHours.Part(
                new QueueSelection(List.of(NIGHT.name())),
                open(level, "20:00-24:00").scope().hours().parts().get(0).hours());
        LiveRow row = row(level.withScope(level.scope()
                .withQueues(new QueueSelection(List.of(SALES.name(), NIGHT.name())))
                .withHours(new LevelHours(List.of(sales, night)))));
        assertThat(row.waiting()).get().extracting(WaitingContacts::lost).isEqualTo(3L);
        assertThat(row.window().orElseThrow().numbers().withLost()).contains(new Ratio(80, 101));
        assertThat(row.state()).isEqualTo(LiveState.AT_RISK);
    }

    @Test
    void lostContactsOutsideTheOpeningHoursAreNoMisses() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 80, 100).waiting(SALES, 25);
        LiveRow row = row(open(level("Sales"), "08:00-10:00"));
        assertThat(row.state()).isEqualTo(LiveState.CLOSED);
        assertThat(row.waiting()).get().extracting(WaitingContacts::lost).isEqualTo(1L);
        assertThat(row.window().orElseThrow().numbers().withLost()).isEmpty();
    }

    @Test
    void neededAndProjectedAreThoseOfTheWorkedMonth() {
        LiveBudget budget = new LiveBudget(new ErrorBudget(12_150, 15_000, 9_000, Percentage.parse("80")), true);
        assertThat(budget.needed()).contains(Fraction.of(7_050, 9_000));
        assertThat(budget.projected()).contains(Fraction.of(81, 100));
        assertThat(budget.missesLeft()).contains(1_950L);
        assertThat(budget.usedShare()).contains(Fraction.of(2_850, 4_800));
        assertThat(budget.pastShare()).contains(Fraction.of(15, 24));
        assertThat(budget.nextInTime()).contains(0L);
    }

    @Test
    void targetOutOfReachIsMissedAndSaysWhatIsPossibleAtBest() {
        LiveBudget budget = new LiveBudget(new ErrorBudget(50, 100, 30, Percentage.parse("80")), true);
        assertThat(budget.isLost()).isTrue();
        assertThat(budget.needed()).isEmpty();
        assertThat(budget.best()).contains(Fraction.of(80, 130));
        // 150 more in time: 200 of 250.
        assertThat(budget.nextInTime()).contains(150L);
    }

    @Test
    void withoutAKnownRestNothingIsNeededOrProjected() {
        LiveBudget budget = new LiveBudget(new ErrorBudget(70, 100, 0, Percentage.parse("80")), false);
        assertThat(budget.prospect()).isEmpty();
        assertThat(budget.needed()).isEmpty();
        assertThat(budget.projected()).isEmpty();
        assertThat(budget.missesLeft()).isEmpty();
        assertThat(budget.usedShare()).isEmpty();
        assertThat(budget.nextInTime()).contains(50L);
    }

    @Test
    void worstComesFirst() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 70, 100).answered(NIGHT, "2024-01-10T09:00:00Z", 95, 100);
        LiveBoard board = scene.board(contract(
                level("fine", "Night"),
                level("nothing", "Unknown*"),
                open(level("closed", "Night"), "11:00-12:00"),
                level("hard", Window.DAY, Zones.UTC, "Sales"),
                level("risk", "Sales")));
        assertThat(board.rows())
                .extracting(row -> row.level().name() + ": " + row.state())
                .containsExactly(
                        "hard: at risk", "risk: at risk", "nothing: unavailable", "fine: met", "closed: closed");
    }

    @Test
    void windowThatIsOverAndBelowIsMissed() {
        scene.answered(SALES, "2024-01-09T09:00:00Z", 70, 100);
        ServiceLevel level = level("Sales");
        Validity until = new Validity(Optional.empty(), Optional.of(LocalDate.of(2024, 1, 9)));
        assertThat(row(level.withConditions(level.conditions().withValidity(until)))
                        .state())
                .isEqualTo(LiveState.MISSED);
    }

    @Test
    void levelThatIsNotValidNowHasNoNumbers() {
        ServiceLevel level = level("Sales");
        Validity later = new Validity(Optional.of(LocalDate.of(2024, 3, 1)), Optional.empty());
        LiveRow row = row(level.withConditions(level.conditions().withValidity(later)));
        assertThat(row.state()).isEqualTo(LiveState.NOT_VALID);
        assertThat(row.window()).isEmpty();
    }

    @Test
    void openLevelWithoutAContactHasNoTraffic() {
        LiveRow row = row(level("Sales"));
        assertThat(row.state()).isEqualTo(LiveState.NO_TRAFFIC);
        assertThat(row.today().orElseThrow().numbers().withLost()).isEmpty();
        assertThat(row.budget().orElseThrow().usedShare()).isEmpty();
    }

    @Test
    void missingCountsAreUnavailableAndNotZero() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 100);
        scene.gaps.add(
                new Gap(Set.of(NIGHT.id()), Optional.empty(), LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE)));
        LiveBoard board = scene.board(contract(level("Sales", "Sales"), level("Both")));
        assertThat(board.rows()).extracting(LiveRow::state).containsExactly(LiveState.UNAVAILABLE, LiveState.MET);
        assertThat(board.rows().get(0).today().orElseThrow().numbers().missing())
                .isEqualTo(1);
    }

    @Test
    void missingPermissionTakesAwayTheWaitingContactsAndNothingElse() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 100);
        scene.waitingGaps = List.of(new Gap(Set.of(), Optional.empty(), LiveScene.failure(FailureKind.ACCESS_DENIED)));
        LiveRow row = row(level("Sales"));
        assertThat(row.state()).isEqualTo(LiveState.MET);
        assertThat(row.waiting()).isEmpty();
        assertThat(row.withheld()).get().extracting(why -> why.kind()).isEqualTo(FailureKind.ACCESS_DENIED);
        assertThat(row.today().orElseThrow().numbers().attainment().measured()).contains(new Ratio(90, 100));
    }

    @Test
    void waitingContactsOfAQueueWithoutAnAnswerAreUnknownForItsLevelsOnly() {
        scene.waiting(SALES, 5);
        scene.waitingGaps = List.of(
                new Gap(Set.of(NIGHT.id()), Optional.empty(), LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE)));
        LiveBoard board = scene.board(contract(level("Sales", "Sales"), level("Both")));
        assertThat(board.rows())
                .extracting(row -> row.level().name() + " " + row.waiting().isPresent())
                .containsExactly("Sales true", "Both false");
    }

    @Test
    void levelWithoutATargetHasNoVerdict() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 100);
        ServiceLevel level = level("Sales");
        ServiceLevel without = level.withDefinition(Definition.answeredWithin(Duration.ofSeconds(20)));
        LiveRow row = row(without);
        assertThat(row.state()).isEqualTo(LiveState.NO_VERDICT);
        assertThat(row.budget()).isEmpty();
    }

    @Test
    void restOfTheDayAndOfTheMonthRestOnTheSameWeekdaysBefore() {
        // Four Wednesdays with 100 calls after ten o'clock, and four of each other weekday with 10.
        for (LocalDate day = LocalDate.of(2023, 12, 13);
                day.isBefore(LocalDate.of(2024, 1, 10));
                day = day.plusDays(1)) {
            scene.answered(SALES, day + "T11:10:00Z", 8, day.getDayOfWeek() == DayOfWeek.WEDNESDAY ? 100 : 10);
        }
        LiveBoard board = scene.board(contract(level("Sales")));
        assertThat(board.forecast())
                .contains(new VolumeForecast.Basis(
                        VolumeForecast.Source.PLATFORM, LocalDate.of(2023, 12, 13), LocalDate.of(2024, 1, 9)));
        LiveRow row = board.rows().get(0);
        assertThat(row.today().flatMap(day -> day.outlook().contacts())).contains(100L);
        // 10, 17, 24 and 31 January are Wednesdays; 18 other days are left.
        Outlook outlook = row.window().orElseThrow().outlook();
        assertThat(outlook.contacts()).contains(4 * 100L + 18 * 10L);
        assertThat(outlook.basis()).isEqualTo(Outlook.Basis.WEEKDAYS);
    }

    @Test
    void withoutContactsBeforeTheRestIsExtrapolatedFromTheWindow() {
        scene.answered(SALES, "2024-01-10T09:00:00Z", 90, 95);
        LiveWindow window = row(level("Sales")).window().orElseThrow();
        assertThat(window.outlook().basis()).isEqualTo(Outlook.Basis.SO_FAR);
        assertThat(window.outlook().contacts()).isPresent();
    }
}
