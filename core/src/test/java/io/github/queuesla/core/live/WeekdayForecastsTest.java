package io.github.queuesla.core.live;

import static io.github.queuesla.core.live.LiveScene.SALES;
import static io.github.queuesla.core.live.LiveScene.contract;
import static io.github.queuesla.core.live.LiveScene.level;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Wednesday, 10 January 2024, ten o'clock in UTC. The weeks before begin on 13 December. */
class WeekdayForecastsTest {

    private final LiveScene scene = new LiveScene("2024-01-10T10:00:00Z");

    private Optional<Long> expected(ServiceLevel level, String from, String to) throws CountSourceException {
        VolumeForecast forecast = scene.ports().forecasts().forecast(contract(level), scene.time.instant());
        return forecast.expected(level, new TimeRange(Instant.parse(from), Instant.parse(to)));
    }

    private void wednesdays(String time, int... contacts) {
        LocalDate day = LocalDate.of(2023, 12, 13);
        for (int each : contacts) {
            scene.answered(SALES, day + "T" + time + "Z", 0, each);
            day = day.plusWeeks(1);
        }
    }

    private static ServiceLevel open(ServiceLevel level, BusinessCalendar calendar) {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                .forEach(day -> week.put(day, List.of(OpenTime.parse("08:00-18:00"))));
        return level.withScope(level.scope()
                .withHours(LevelHours.of(Optional.of(new OpeningHours(Zones.UTC, week, calendar, List.of())))));
    }

    @Test
    void meanOfFourWeeksIsRoundedOnceAtTheEnd() throws CountSourceException {
        wednesdays("11:10:00", 10, 11, 12, 13);
        wednesdays("12:10:00", 1, 0, 0, 0);
        // 46/4 + 1/4 = 11.75
        assertThat(expected(level("Sales"), "2024-01-10T10:00:00Z", "2024-01-11T00:00:00Z"))
                .contains(12L);
        // 11.5 goes to the even number.
        assertThat(expected(level("Sales"), "2024-01-10T10:00:00Z", "2024-01-10T12:00:00Z"))
                .contains(12L);
    }

    @Test
    void usualWeekHasTheContactsOfAllWeeksByHalfHour() throws CountSourceException {
        scene.answered(SALES, "2023-12-13T11:10:00Z", 3, 10);
        scene.answered(SALES, "2023-12-20T11:25:00Z", 4, 5);
        scene.answered(SALES, "2023-12-20T11:30:00Z", 1, 1);
        scene.answered(SALES, "2024-01-09T00:00:00Z", 0, 2);
        VolumeForecast forecast = scene.ports().forecasts().forecast(contract(level("Sales")), scene.time.instant());

        assertThat(forecast.usual(level("Sales")))
                .containsExactly(
                        new UsualInterval(DayOfWeek.TUESDAY, LocalTime.MIDNIGHT, new Ratio(0, 2)),
                        new UsualInterval(DayOfWeek.WEDNESDAY, LocalTime.of(11, 0), new Ratio(7, 15)),
                        new UsualInterval(DayOfWeek.WEDNESDAY, LocalTime.of(11, 30), new Ratio(1, 1)));
        assertThat(forecast.usual(level("Another"))).isEmpty();
    }

    @Test
    void halfHourThatHasBegunCountsByItsRest() throws CountSourceException {
        wednesdays("10:10:00", 30, 30, 30, 30);
        assertThat(expected(level("Sales"), "2024-01-10T10:00:00Z", "2024-01-11T00:00:00Z"))
                .contains(30L);
        assertThat(expected(level("Sales"), "2024-01-10T10:20:00Z", "2024-01-11T00:00:00Z"))
                .contains(10L);
        assertThat(expected(level("Sales"), "2024-01-10T10:30:00Z", "2024-01-11T00:00:00Z"))
                .contains(0L);
    }

    @Test
    void closedTimeIsNotExpectedToHaveContacts() throws CountSourceException {
        wednesdays("11:10:00", 40, 40, 40, 40);
        wednesdays("19:10:00", 99, 99, 99, 99);
        ServiceLevel level = open(level("Sales"), BusinessCalendar.NONE);
        // Tuesdays had none; the other days are closed.
        assertThat(expected(level, "2024-01-10T10:00:00Z", "2024-01-24T00:00:00Z"))
                .contains(80L);
    }

    @Test
    void holidayBeforeIsLeftOutOfTheMeanAndOneToComeHasNoContacts() throws CountSourceException {
        BusinessCalendar holidays = day ->
                Set.of(LocalDate.of(2023, 12, 27), LocalDate.of(2024, 1, 17)).contains(day)
                        ? Optional.of(new BusinessCalendar.SpecialDay("holiday", List.of()))
                        : Optional.empty();
        wednesdays("11:10:00", 40, 40, 0, 40);
        ServiceLevel level = open(level("Sales"), holidays);
        assertThat(expected(level, "2024-01-10T10:00:00Z", "2024-01-11T00:00:00Z"))
                .contains(40L);
        assertThat(expected(level, "2024-01-17T00:00:00Z", "2024-01-18T00:00:00Z"))
                .contains(0L);
    }

    @Test
    void dayWithoutCountsIsLeftOutOfTheMean() throws CountSourceException {
        wednesdays("11:10:00", 40, 40, 0, 40);
        scene.gaps.add(new Gap(
                Set.of(SALES.id()),
                Optional.of(
                        new TimeRange(Instant.parse("2023-12-27T00:00:00Z"), Instant.parse("2023-12-28T00:00:00Z"))),
                LiveScene.failure(FailureKind.SOURCE_UNAVAILABLE)));
        assertThat(expected(level("Sales", "Sales"), "2024-01-10T10:00:00Z", "2024-01-11T00:00:00Z"))
                .contains(40L);
    }

    @Test
    void weekdayThatWasAlwaysClosedHasNoForecast() throws CountSourceException {
        wednesdays("11:10:00", 40, 40, 40, 40);
        BusinessCalendar fair = day -> day.equals(LocalDate.of(2024, 1, 13))
                ? Optional.of(new BusinessCalendar.SpecialDay("fair", List.of(OpenTime.parse("08:00-12:00"))))
                : Optional.empty();
        assertThat(expected(open(level("Sales"), fair), "2024-01-10T10:00:00Z", "2024-01-14T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void queueWithoutContactsBeforeHasNoForecast() throws CountSourceException {
        assertThat(expected(level("Sales"), "2024-01-10T10:00:00Z", "2024-01-11T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void levelThatHasJustBecomeValidHasAForecast() throws CountSourceException {
        wednesdays("11:10:00", 40, 40, 40, 40);
        ServiceLevel level = level("Sales");
        Validity january = new Validity(Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty());
        ServiceLevel young = level.withConditions(level.conditions().withValidity(january));
        assertThat(expected(young, "2024-01-10T10:00:00Z", "2024-01-11T00:00:00Z"))
                .contains(40L);
    }

    @Test
    void timeOfDayIsThatOfTheServiceLevelsZone() throws CountSourceException {
        // Eleven o'clock in Berlin, before and after the clock changed on 31 March 2024.
        LiveScene april = new LiveScene("2024-04-03T07:00:00Z");
        april.answered(SALES, "2024-03-06T10:10:00Z", 0, 40)
                .answered(SALES, "2024-03-13T10:10:00Z", 0, 40)
                .answered(SALES, "2024-03-20T10:10:00Z", 0, 40)
                .answered(SALES, "2024-03-27T10:10:00Z", 0, 40);
        ServiceLevel berlin = level("Sales", Window.MONTH, ZoneId.of("Europe/Berlin"));
        VolumeForecast forecast = april.ports().forecasts().forecast(contract(berlin), april.time.instant());
        assertThat(forecast.expected(
                        berlin,
                        new TimeRange(Instant.parse("2024-04-03T09:00:00Z"), Instant.parse("2024-04-03T09:30:00Z"))))
                .contains(40L);
    }
}
