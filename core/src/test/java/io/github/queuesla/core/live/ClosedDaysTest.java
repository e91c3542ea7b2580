package io.github.queuesla.core.live;

import static io.github.queuesla.core.live.LiveScene.NIGHT;
import static io.github.queuesla.core.live.LiveScene.SALES;
import static io.github.queuesla.core.live.LiveScene.contract;
import static io.github.queuesla.core.live.LiveScene.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosedDaysTest {

    private final LiveScene scene = new LiveScene("2024-01-10T10:00:00Z");
    private final Contract contract = contract(level("Sales", "Sales"));
    private final LiveCounter counter = new LiveCounter(contract, scene, scene);

    private LiveCounts count() throws CountSourceException {
        return counter.count(scene.time.instant());
    }

    private WindowResult month() throws CountSourceException {
        return count().window("Sales").orElseThrow().windows().get(0);
    }

    @Test
    void sumOfTheDaysIsWhatOneRequestCounts() throws CountSourceException {
        for (int day = 1; day <= 10; day++) {
            LocalDate date = LocalDate.of(2024, 1, day);
            scene.answered(SALES, date + "T08:10:00Z", day, 10).answered(NIGHT, date + "T23:40:00Z", day, 20);
        }
        Contract zones = contract(
                level("here"),
                level("week", Window.WEEK, Zones.UTC),
                level("Kolkata", Window.MONTH, ZoneId.of("Asia/Kolkata")),
                level("Kathmandu", Window.MONTH, ZoneId.of("Asia/Kathmandu")));
        Instant now = scene.time.instant();
        LiveCounts counts = new LiveCounter(zones, scene, scene).count(now);
        DayQuestions questions = DayQuestions.of(zones, now).get(0);
        Result once = Assessor.results(new Assessor(scene, scene, scene.time).count(questions.windows()), now);
        assertThat(Assessor.results(counts.days().get(0).windows(), now).levels())
                .isEqualTo(once.levels());
    }

    @Test
    void onlyTodayIsCountedAgain() throws CountSourceException {
        scene.answered(SALES, "2024-01-09T08:10:00Z", 5, 10);
        assertThat(month().pooled().measured()).contains(new Ratio(5, 10));
        assertThat(scene.counted).hasSize(2);
        scene.answered(SALES, "2024-01-10T09:10:00Z", 1, 1);
        assertThat(month().pooled().measured()).contains(new Ratio(6, 11));
        assertThat(scene.counted).hasSize(3);
        assertThat(scene.counted.get(2).period().range().start()).isEqualTo(Instant.parse("2024-01-10T00:00:00Z"));
    }

    @Test
    void daysBeforeAreCountedAgainWhenTheyHaveExpired() throws CountSourceException {
        month();
        scene.answered(SALES, "2024-01-09T08:10:00Z", 5, 10);
        assertThat(month().pooled().measured()).isEmpty();
        counter.expireClosedDays();
        assertThat(month().pooled().measured()).contains(new Ratio(5, 10));
    }

    @Test
    void daysBeforeThatCannotBeCountedAgainKeepTheirCounts() throws CountSourceException {
        scene.answered(SALES, "2024-01-09T08:10:00Z", 5, 10);
        month();
        counter.expireClosedDays();
        scene.gaps.add(
                new Gap(Set.of(SALES.id()), Optional.empty(), LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE)));
        WindowResult month = month();
        // Today has a gap, the days before are those counted first.
        assertThat(month.intervals().get(8).attainment().measured()).contains(new Ratio(5, 10));
        assertThat(month.outcome().missing()).isEqualTo(1);
        assertThat(counter.closedDaysProblem()).isPresent();
        scene.gaps.clear();
        counter.expireClosedDays();
        assertThat(month().outcome().missing()).isZero();
        assertThat(counter.closedDaysProblem()).isEmpty();
    }

    @Test
    void gapOfTheDaysBeforeIsAGapOfTheWindowOnly() throws CountSourceException {
        scene.gaps.add(new Gap(
                Set.of(SALES.id()),
                Optional.of(DayQuestions.of(contract, scene.time.instant())
                        .get(0)
                        .windows()
                        .period()
                        .range()),
                LiveScene.failure(FailureKind.RATE_LIMITED)));
        LiveCounts first = count();
        assertThat(first.window("Sales")
                        .orElseThrow()
                        .windows()
                        .get(0)
                        .outcome()
                        .missing())
                .isEqualTo(1);
        scene.gaps.clear();
        LiveCounts second = count();
        assertThat(second.today("Sales")
                        .orElseThrow()
                        .windows()
                        .get(0)
                        .outcome()
                        .missing())
                .isZero();
        assertThat(second.window("Sales")
                        .orElseThrow()
                        .windows()
                        .get(0)
                        .outcome()
                        .missing())
                .isEqualTo(1);
    }

    @Test
    void outageBeforeTheFirstCountsIsAFailure() {
        scene.outage = LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE);
        assertThatThrownBy(this::count).isInstanceOf(CountSourceException.class);
    }

    @Test
    void firstDayOfTheMonthNeedsNoDaysBefore() throws CountSourceException {
        scene.time.move(Duration.ofDays(22));
        scene.answered(SALES, "2024-02-01T09:10:00Z", 1, 2);
        assertThat(month().pooled().measured()).contains(new Ratio(1, 2));
        assertThat(scene.counted).hasSize(1);
    }

    @Test
    void todayHasAResultForEachHalfHour() throws CountSourceException {
        scene.answered(SALES, "2024-01-10T09:10:00Z", 1, 2);
        List<String> halfHours = count().today("Sales").orElseThrow().windows().get(0).intervals().stream()
                .skip(17)
                .limit(4)
                .map(interval -> interval.range().start() + " " + interval.attainment())
                .toList();
        assertThat(halfHours)
                .containsExactly(
                        "2024-01-10T08:30:00Z NoTraffic[]",
                        "2024-01-10T09:00:00Z Measured[ratio=1/2]",
                        "2024-01-10T09:30:00Z NoTraffic[]",
                        "2024-01-10T10:00:00Z NotYet[]");
    }
}
