package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTextTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void shortIntervalsAreNamedByTheLocalClock() {
        assertThat(names(Granularity.HALF_HOUR, "2023-12-31T23:30:00Z", "2024-01-01T00:30:00Z"))
                .containsExactly("2024-01-01 00:30", "2024-01-01 01:00");
    }

    @Test
    void repeatedHourIsNamedWithItsOffset() {
        assertThat(names(Granularity.HOUR, "2024-10-26T23:00:00Z", "2024-10-27T03:00:00Z"))
                .containsExactly(
                        "2024-10-27 01:00", "2024-10-27 02:00+02:00", "2024-10-27 02:00+01:00", "2024-10-27 03:00");
    }

    @Test
    void daysWeeksAndMonthsAreNamedByTheCalendar() {
        assertThat(names(Granularity.DAY, "2024-03-30T23:00:00Z", "2024-03-31T22:00:00Z"))
                .containsExactly("2024-03-31");
        assertThat(names(Granularity.WEEK, "2020-12-27T23:00:00Z", "2021-01-03T23:00:00Z"))
                .containsExactly("2020-W53");
        assertThat(names(Granularity.MONTH, "2024-02-29T23:00:00Z", "2024-03-31T22:00:00Z"))
                .containsExactly("2024-03");
    }

    @Test
    void cutCalendarIntervalsAreMarkedAsParts() {
        assertThat(names(Granularity.WEEK, "2023-12-31T23:00:00Z", "2024-01-08T23:00:00Z"))
                .containsExactly("2024-W01", "2024-W02 (part)");
        assertThat(names(Granularity.MONTH, "2024-01-30T23:00:00Z", "2024-02-29T23:00:00Z"))
                .containsExactly("2024-01 (part)", "2024-02");
        assertThat(names(Granularity.DAY, "2024-01-01T11:00:00Z", "2024-01-01T23:00:00Z"))
                .containsExactly("2024-01-01 (part)");
    }

    @Test
    void intervalWithinADayIsNamedByStartAndEnd() {
        assertThat(fromTo("2024-01-30T09:00:00Z", "2024-01-30T09:30:00Z")).isEqualTo("Tue 2024-01-30 10:00-10:30");
        assertThat(fromTo("2024-01-30T22:30:00Z", "2024-01-30T23:00:00Z")).isEqualTo("Tue 2024-01-30 23:30-00:00");
        assertThat(fromTo("2024-10-27T00:30:00Z", "2024-10-27T01:00:00Z"))
                .isEqualTo("Sun 2024-10-27 02:30+02:00-02:00+01:00");
    }

    private static String fromTo(String start, String end) {
        return IntervalText.fromTo(new TimeRange(Instant.parse(start), Instant.parse(end)), BERLIN);
    }

    private static List<String> names(Granularity granularity, String start, String end) {
        TimeRange range = new TimeRange(Instant.parse(start), Instant.parse(end));
        return granularity.split(range, BERLIN).stream()
                .map(interval -> IntervalText.of(interval, granularity, BERLIN))
                .toList();
    }
}
