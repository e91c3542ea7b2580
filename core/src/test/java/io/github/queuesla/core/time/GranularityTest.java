package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GranularityTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    static Stream<Arguments> seedsAndZones() {
        return Stream.of(
                        "UTC",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "Asia/Kathmandu",
                        "America/Havana",
                        "America/St_Johns",
                        "Pacific/Apia",
                        "Africa/Casablanca")
                .flatMap(zone ->
                        Stream.iterate(0L, seed -> seed < 25, seed -> seed + 1).map(seed -> Arguments.of(zone, seed)));
    }

    @Test
    void dayIsAnHourShorterOrLongerWhenTheClockChanges() {
        assertThat(lengths(Granularity.DAY, day(2024, 3, 30), day(2024, 4, 1), BERLIN))
                .containsExactly(24, 23, 24);
        assertThat(lengths(Granularity.DAY, day(2024, 10, 26), day(2024, 10, 28), BERLIN))
                .containsExactly(24, 25, 24);
    }

    @Test
    void hoursGoOnThroughTheChangeOfTheClock() {
        assertThat(starts(Granularity.HOUR, day(2024, 3, 31), day(2024, 3, 31), BERLIN))
                .hasSize(23)
                .startsWith(LocalTime.of(0, 0), LocalTime.of(1, 0), LocalTime.of(3, 0));
        assertThat(starts(Granularity.HOUR, day(2024, 10, 27), day(2024, 10, 27), BERLIN))
                .hasSize(25)
                .startsWith(LocalTime.of(0, 0), LocalTime.of(1, 0), LocalTime.of(2, 0), LocalTime.of(2, 0));
    }

    @Test
    void changeByHalfAnHourLeavesHoursOnTheFullHour() {
        assertThat(starts(Granularity.HOUR, day(2024, 10, 6), day(2024, 10, 6), LORD_HOWE))
                .startsWith(LocalTime.of(0, 0), LocalTime.of(1, 0), LocalTime.of(2, 30), LocalTime.of(3, 0));
        assertThat(starts(Granularity.HOUR, day(2024, 4, 7), day(2024, 4, 7), LORD_HOWE))
                .startsWith(LocalTime.of(0, 0), LocalTime.of(1, 0), LocalTime.of(1, 30), LocalTime.of(2, 0));
    }

    @Test
    void hoursBeginOnTheFullHourOfTheZone() {
        List<TimeRange> hours = Granularity.HOUR.split(range(day(2024, 1, 1), day(2024, 1, 1), KATHMANDU), KATHMANDU);
        assertThat(hours).hasSize(24);
        assertThat(hours.get(0).start()).isEqualTo(Instant.parse("2023-12-31T18:15:00Z"));
    }

    @Test
    void skippedDayIsNotAnInterval() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        assertThat(lengths(Granularity.DAY, day(2011, 12, 29), day(2011, 12, 31), apia))
                .containsExactly(24, 24);
    }

    @Test
    void weekBeginsOnMonday() {
        assertThat(Granularity.WEEK.split(range(day(2024, 1, 3), day(2024, 1, 16), Zones.UTC), Zones.UTC))
                .containsExactly(
                        range(day(2024, 1, 3), day(2024, 1, 7), Zones.UTC),
                        range(day(2024, 1, 8), day(2024, 1, 14), Zones.UTC),
                        range(day(2024, 1, 15), day(2024, 1, 16), Zones.UTC));
    }

    @Test
    void monthEndsWithItsLastDay() {
        assertThat(Granularity.MONTH.split(range(day(2024, 1, 31), day(2024, 3, 1), BERLIN), BERLIN))
                .containsExactly(
                        range(day(2024, 1, 31), day(2024, 1, 31), BERLIN),
                        range(day(2024, 2, 1), day(2024, 2, 29), BERLIN),
                        range(day(2024, 3, 1), day(2024, 3, 1), BERLIN));
    }

    @Test
    void intervalsAreCutToTheRange() {
        TimeRange range = new TimeRange(Instant.parse("2024-01-01T09:10:00Z"), Instant.parse("2024-01-01T09:40:30Z"));
        assertThat(Granularity.QUARTER_HOUR.split(range, Zones.UTC))
                .map(TimeRange::toString)
                .containsExactly(
                        "2024-01-01T09:10:00Z/2024-01-01T09:15:00Z",
                        "2024-01-01T09:15:00Z/2024-01-01T09:30:00Z",
                        "2024-01-01T09:30:00Z/2024-01-01T09:40:30Z");
    }

    @Test
    void onlyIntervalsBelowADayHaveAFixedLength() {
        assertThat(Granularity.HALF_HOUR.fixedLength()).isEqualTo(Duration.ofMinutes(30));
        assertThat(Granularity.HALF_HOUR.isCalendar()).isFalse();
        assertThat(Granularity.DAY.isCalendar()).isTrue();
        assertThatThrownBy(Granularity.WEEK::fixedLength).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("seedsAndZones")
    void intervalsCoverTheRangeWithoutGapOrOverlap(String name, long seed) {
        ZoneId zone = ZoneId.of(name);
        SplittableRandom random = new SplittableRandom(seed);
        Instant start = Instant.parse("2010-01-01T00:00:00Z").plusMillis(random.nextLong(500_000_000_000L));
        TimeRange range = new TimeRange(start, start.plusMillis(random.nextLong(1, 40L * 86_400_000)));
        for (Granularity granularity : Granularity.values()) {
            List<TimeRange> intervals = granularity.split(range, zone);
            assertThat(intervals.get(0).start()).isEqualTo(range.start());
            assertThat(intervals.get(intervals.size() - 1).end()).isEqualTo(range.end());
            for (int i = 1; i < intervals.size(); i++) {
                assertThat(intervals.get(i).start())
                        .isEqualTo(intervals.get(i - 1).end());
                assertThat(beginsAnInterval(
                                granularity, intervals.get(i).start().atZone(zone)))
                        .as("%s at %s", granularity, intervals.get(i).start().atZone(zone))
                        .isTrue();
            }
        }
    }

    /** At a round time of the local clock, or at a clock change. */
    private static boolean beginsAnInterval(Granularity granularity, ZonedDateTime local) {
        LocalDate yesterday = local.toLocalDate().minusDays(1);
        boolean changed = !local.getOffset()
                .equals(local.getZone().getRules().getOffset(local.toInstant().minusMillis(1)));
        boolean midnight = local.toInstant()
                .equals(local.toLocalDate().atStartOfDay(local.getZone()).toInstant());
        return switch (granularity) {
            case QUARTER_HOUR -> changed || (local.getMinute() % 15 == 0 && local.getSecond() == 0);
            case HALF_HOUR -> changed || (local.getMinute() % 30 == 0 && local.getSecond() == 0);
            case HOUR -> changed || (local.getMinute() == 0 && local.getSecond() == 0);
            case DAY -> midnight;
            case WEEK -> midnight && (local.getDayOfWeek() == DayOfWeek.MONDAY || changed);
            case MONTH -> midnight && yesterday.getMonth() != local.getMonth();
        };
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static TimeRange range(LocalDate first, LocalDate last, ZoneId zone) {
        return Period.ofDays(first, last, zone).range();
    }

    private static List<Integer> lengths(Granularity granularity, LocalDate first, LocalDate last, ZoneId zone) {
        return granularity.split(range(first, last, zone), zone).stream()
                .map(interval -> (int) interval.length().toHours())
                .toList();
    }

    private static List<LocalTime> starts(Granularity granularity, LocalDate first, LocalDate last, ZoneId zone) {
        return granularity.split(range(first, last, zone), zone).stream()
                .map(interval -> interval.start().atZone(zone).toLocalTime())
                .toList();
    }
}
