package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private BusinessCalendar calendar = BusinessCalendar.NONE;
    private final List<Exclusion> exclusions = new ArrayList<>();

    @Test
    void openTimeCountsOpeningHoursOnly() {
        OpeningHours hours = workdays("09:00-17:00");
        Duration waited = openTime(hours, berlin("2024-01-05T16:30"), berlin("2024-01-08T10:00"));
        assertThat(waited).isEqualTo(Duration.ofMinutes(90)).isLessThan(Duration.ofHours(4));
        assertThat(Duration.between(berlin("2024-01-05T16:30"), berlin("2024-01-08T10:00")))
                .isEqualTo(Duration.ofMinutes(65 * 60 + 30))
                .isGreaterThan(Duration.ofHours(4));
        assertThat(openTime(hours, berlin("2024-01-06T12:00"), berlin("2024-01-07T12:00")))
                .isZero();
        assertThat(openTime(hours, berlin("2024-01-08T10:00"), berlin("2024-01-08T10:00")))
                .isZero();
        assertThat(openTime(hours, berlin("2024-01-08T11:00"), berlin("2024-01-08T10:00")))
                .isZero();
    }

    @Test
    void dayWithoutHoursIsClosedAndAdjacentHoursAreJoined() {
        assertThat(workdays("06:00-12:00", "12:00-18:00").openWithin(days("2024-01-05", "2024-01-08")))
                .containsExactly(
                        range("2024-01-05T06:00", "2024-01-05T18:00"), range("2024-01-08T06:00", "2024-01-08T18:00"));
        assertThat(always("22:00-24:00", "00:00-06:00").openWithin(days("2024-01-05", "2024-01-06")))
                .containsExactly(
                        range("2024-01-05T00:00", "2024-01-05T06:00"),
                        range("2024-01-05T22:00", "2024-01-06T06:00"),
                        range("2024-01-06T22:00", "2024-01-07T00:00"));
    }

    @Test
    void hoursAreCutToTheRange() {
        assertThat(workdays("09:00-17:00").openWithin(range("2024-01-05T10:30", "2024-01-08T09:10")))
                .containsExactly(
                        range("2024-01-05T10:30", "2024-01-05T17:00"), range("2024-01-08T09:00", "2024-01-08T09:10"));
    }

    @Test
    void specialDayHasItsOwnHoursOrNone() {
        calendar = day -> switch (day.toString()) {
            case "2024-01-02" -> Optional.of(new SpecialDay("stock-taking", List.of(OpenTime.parse("10:00-12:00"))));
            case "2024-01-01" -> Optional.of(new SpecialDay("New Year", List.of()));
            default -> Optional.empty();
        };
        assertThat(workdays("09:00-17:00").openWithin(days("2024-01-01", "2024-01-03")))
                .containsExactly(
                        range("2024-01-02T10:00", "2024-01-02T12:00"), range("2024-01-03T09:00", "2024-01-03T17:00"));
    }

    @Test
    void exclusionRemovesWhatItCovers() {
        exclude("2024-01-02T10:00", "2024-01-02T11:00");
        exclude("2024-01-02T16:30", "2024-01-03T09:30");
        exclude("2024-01-04T00:00", "2024-01-05T00:00");
        exclude("2024-01-05T20:00", "2024-01-05T21:00");
        assertThat(workdays("09:00-17:00").openWithin(days("2024-01-02", "2024-01-05")))
                .containsExactly(
                        range("2024-01-02T09:00", "2024-01-02T10:00"),
                        range("2024-01-02T11:00", "2024-01-02T16:30"),
                        range("2024-01-03T09:30", "2024-01-03T17:00"),
                        range("2024-01-05T09:00", "2024-01-05T17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-31, 00:00-24:00, PT23H",
        "Europe/Berlin, 2024-10-27, 00:00-24:00, PT25H",
        "Europe/Berlin, 2024-03-31, 00:00-08:00, PT7H",
        "Europe/Berlin, 2024-10-27, 00:00-08:00, PT9H",
        "Europe/Berlin, 2024-03-31, 08:00-18:00, PT10H",
        "Europe/Berlin, 2024-03-31, 02:00-03:00, PT0S",
        "Europe/Berlin, 2024-03-31, 02:30-08:00, PT5H",
        "Europe/Berlin, 2024-03-31, 01:00-02:30, PT1H",
        "Europe/Berlin, 2024-10-27, 02:30-08:00, PT6H30M",
        "Europe/Berlin, 2024-10-27, 00:00-02:30, PT2H30M",
        "America/New_York, 2024-03-10, 00:00-24:00, PT23H",
        "America/New_York, 2024-11-03, 00:00-24:00, PT25H",
        "Australia/Lord_Howe, 2024-10-06, 00:00-24:00, PT23H30M",
        "Australia/Lord_Howe, 2024-04-07, 00:00-24:00, PT24H30M",
        "Australia/Lord_Howe, 2024-10-06, 02:15-04:00, PT1H30M",
        "America/Sao_Paulo, 2018-11-04, 00:00-24:00, PT23H",
        "America/Sao_Paulo, 2018-02-17, 00:00-24:00, PT25H",
        "America/Havana, 2024-03-10, 00:00-06:00, PT5H"
    })
    void dayHasTheLengthOfItsZone(ZoneId zone, LocalDate day, String time, Duration open) {
        OpeningHours hours = hours(zone, time);
        TimeRange around = Period.ofDays(day, day, zone).range();
        assertThat(openTime(hours, around.start(), around.end())).isEqualTo(open);
    }

    @Test
    void skippedTimeIsTheInstantOfTheClockChange() {
        TimeRange day = days("2024-03-31", "2024-03-31");
        assertThat(hours(BERLIN, "02:30-08:00").openWithin(day))
                .containsExactly(new TimeRange(Instant.parse("2024-03-31T01:00:00Z"), berlin("2024-03-31T08:00")));
        assertThat(hours(BERLIN, "02:00-02:45").openWithin(day)).isEmpty();
    }

    @Test
    void hoursOfADayDoNotOverlap() {
        assertThatThrownBy(() -> workdays("12:00-18:00", "08:00-12:30"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlap: 08:00-12:30 and 12:00-18:00");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Minute by minute, open time is that of the local clock, away from clock changes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void openTimeFollowsTheLocalClock(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int from = 15 * random.nextInt(95);
        int to = from + 15 * random.nextInt(1, 97 - from / 15);
        OpenTime time = new OpenTime(from, to);
        Map<DayOfWeek, List<OpenTime>> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                week.put(day, List.of(time));
            }
        }
        Instant outage = berlin("2024-02-01T00:00").plus(Duration.ofMinutes(15L * random.nextInt(900)));
        exclusions.add(new Exclusion(new TimeRange(outage, outage.plus(Duration.ofHours(7))), "outage"));
        List<TimeRange> open =
                new OpeningHours(BERLIN, week, calendar, exclusions).openWithin(days("2024-02-01", "2024-02-10"));
        for (int i = 0; i < 96 * 10; i++) {
            Instant moment = berlin("2024-02-01T00:00").plus(Duration.ofMinutes(15L * i));
            LocalDateTime wall = moment.atZone(BERLIN).toLocalDateTime();
            int minute = wall.getHour() * 60 + wall.getMinute();
            boolean expected = week.containsKey(wall.getDayOfWeek())
                    && minute >= from
                    && minute < to
                    && !exclusions.get(0).range().contains(moment);
            assertThat(open.stream().anyMatch(range -> range.contains(moment)))
                    .as("%s in %s", wall, week)
                    .isEqualTo(expected);
        }
        for (int i = 1; i < open.size(); i++) {
            assertThat(open.get(i).start()).isAfter(open.get(i - 1).end());
        }
    }

    private OpeningHours workdays(String... times) {
        Map<DayOfWeek, List<OpenTime>> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(times).stream().map(OpenTime::parse).toList());
            }
        }
        return new OpeningHours(BERLIN, week, calendar, exclusions);
    }

    private static OpeningHours always(String... times) {
        return hours(BERLIN, times);
    }

    private static OpeningHours hours(ZoneId zone, String... times) {
        Map<DayOfWeek, List<OpenTime>> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(times).stream().map(OpenTime::parse).toList());
        }
        return new OpeningHours(zone, week, BusinessCalendar.NONE, List.of());
    }

    private static Duration openTime(OpeningHours hours, Instant from, Instant to) {
        return Duration.ofMillis(new OpenClock(hours).millis(from, to));
    }

    private void exclude(String from, String to) {
        exclusions.add(new Exclusion(range(from, to), "outage"));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(berlin(from), berlin(to));
    }

    private static TimeRange days(String first, String last) {
        return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), BERLIN)
                .range();
    }

    private static Instant berlin(String wall) {
        return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
    }
}
