package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate THURSDAY = LocalDate.of(2024, 2, 29);

    @ParameterizedTest
    @CsvSource({
        "today, 2024-02-29, 2024-02-29",
        "yesterday, 2024-02-28, 2024-02-28",
        "week-to-date, 2024-02-26, 2024-02-29",
        "last-week, 2024-02-19, 2024-02-25",
        "month-to-date, 2024-02-01, 2024-02-29",
        "last-month, 2024-01-01, 2024-01-31",
        "last-7-days, 2024-02-22, 2024-02-28",
        "quarter-to-date, 2024-01-01, 2024-02-29",
        "last-quarter, 2023-10-01, 2023-12-31",
        "year-to-date, 2024-01-01, 2024-02-29",
        "last-year, 2023-01-01, 2023-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2023-Q4, 2023-10-01, 2023-12-31",
        "2024-01-31, 2024-01-31, 2024-01-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023, 2023-01-01, 2023-12-31",
        "2024-W03, 2024-01-15, 2024-01-21",
        "2024-W01, 2024-01-01, 2024-01-07",
        "2021-W01, 2021-01-04, 2021-01-10",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2026-W53, 2026-12-28, 2027-01-03",
        "' yesterday ', 2024-02-28, 2024-02-28"
    })
    void readsNames(String name, LocalDate first, LocalDate last) {
        assertThat(PeriodText.named(name, THURSDAY, BERLIN)).isEqualTo(Period.ofDays(first, last, BERLIN));
    }

    @Test
    void namesWorkOnMondaysAndFirstDaysToo() {
        LocalDate monday = LocalDate.of(2024, 1, 1);
        assertThat(PeriodText.named("week-to-date", monday, BERLIN)).isEqualTo(Period.ofDays(monday, monday, BERLIN));
        assertThat(PeriodText.named("last-week", monday, BERLIN))
                .isEqualTo(Period.ofDays(LocalDate.of(2023, 12, 25), LocalDate.of(2023, 12, 31), BERLIN));
        assertThat(PeriodText.named("last-month", LocalDate.of(2024, 3, 31), BERLIN))
                .isEqualTo(Period.ofDays(LocalDate.of(2024, 2, 1), THURSDAY, BERLIN));
    }

    @Test
    void quartersBeginInJanuaryAprilJulyAndOctober() {
        LocalDate lastOfJune = LocalDate.of(2024, 6, 30);
        assertThat(PeriodText.named("quarter-to-date", lastOfJune, BERLIN))
                .isEqualTo(Period.ofDays(LocalDate.of(2024, 4, 1), lastOfJune, BERLIN));
        assertThat(PeriodText.named("last-quarter", lastOfJune, BERLIN))
                .isEqualTo(PeriodText.named("2024-Q1", lastOfJune, BERLIN));
        assertThat(PeriodText.named("last-quarter", LocalDate.of(2024, 10, 1), BERLIN))
                .isEqualTo(PeriodText.named("2024-Q3", lastOfJune, BERLIN));
    }

    @Test
    void everyNameIsListed() {
        assertThat(PeriodText.NAMES).startsWith(String.join(", ", PeriodText.RELATIVE) + ", ");
        assertThat(PeriodText.RELATIVE)
                .allSatisfy(name ->
                        assertThat(PeriodText.named(name, THURSDAY, BERLIN)).isNotNull());
    }

    @Test
    void timeThatTheClocksSkipIsRefused() {
        assertThatThrownBy(() -> PeriodText.bound("2024-03-31T02:30", BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'2024-03-31T02:30' does not exist in Europe/Berlin, because the clocks go forward: write a"
                        + " time that exists");
        assertThat(PeriodText.bound("2024-03-31T02:30", Zones.UTC))
                .isEqualTo(new Period.Timestamp(Instant.parse("2024-03-31T02:30:00Z"), "2024-03-31T02:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-27T02:30, 2024-10-27T00:30:00Z, 2024-10-27T02:30:00+02:00",
        "2024-10-27T02:30+02:00, 2024-10-27T00:30:00Z, 2024-10-27T02:30:00+02:00",
        "2024-10-27T02:30+01:00, 2024-10-27T01:30:00Z, 2024-10-27T02:30:00+01:00"
    })
    void timeThatOccursTwiceMayHaveAnOffset(String text, Instant instant, String written) {
        assertThat(PeriodText.bound(text, BERLIN)).isEqualTo(new Period.Timestamp(instant, written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-13",
                "2024-00",
                "2023-02-29",
                "2024-W00",
                "2024-W53",
                "2021-W53",
                "2024-W99",
                "2024-Q0",
                "2024-Q5"
            })
    void refusesDatesThatDoNotExist(String name) {
        assertThatThrownBy(() -> PeriodText.named(name, THURSDAY, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no " + name + " in the calendar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "24-01",
                "2024-1",
                "2024-W3",
                "2024-w03",
                "2024/01",
                "2024-q1",
                "2024-Q11",
                "last-8-days"
            })
    void refusesUnknownNamesAndListsTheKnownOnes(String name) {
        assertThatThrownBy(() -> PeriodText.named(name, THURSDAY, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' is not a period: write one of " + PeriodText.NAMES);
    }

    @ParameterizedTest
    @CsvSource({"Yesterday, yesterday", "last month, last-month", "yesterdya, yesterday", "month-todate, month-to-date"
    })
    void misspeltNameIsAnsweredWithTheNearest(String name, String meant) {
        assertThatThrownBy(() -> PeriodText.named(name, THURSDAY, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' is not a period: did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T18:00:00Z, 2024-01-31T18:00:00Z, 2024-01-31T18:00:00Z",
        "2024-01-31T18:00:00+01:00, 2024-01-31T17:00:00Z, 2024-01-31T18:00:00+01:00",
        "2024-01-31T18:00-05:00, 2024-01-31T23:00:00Z, 2024-01-31T18:00:00-05:00",
        "2024-07-31T18:00, 2024-07-31T16:00:00Z, 2024-07-31T18:00:00+02:00",
        "2024-07-31 18:00:30, 2024-07-31T16:00:30Z, 2024-07-31T18:00:30+02:00"
    })
    void readsInstants(String text, Instant instant, String written) {
        assertThat(PeriodText.bound(text, BERLIN)).isEqualTo(new Period.Timestamp(instant, written));
    }

    @Test
    void readsDays() {
        assertThat(PeriodText.bound(" 2024-01-31 ", BERLIN)).isEqualTo(new Period.Day(LocalDate.of(2024, 1, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.01.2024", "2024-02-30", "2024-01-31T25:00:00Z", "2024-01-31T", "01/31/2024", "now"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> PeriodText.bound(text, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is not a date");
    }

    @Test
    void lastDayIsIncludedAndLastInstantIsNot() {
        Period days = Period.ofDays(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 3, 31), BERLIN);
        assertThat(days.range()).hasToString("2024-03-30T23:00:00Z/2024-03-31T22:00:00Z");
        Period.Bound end = PeriodText.bound("2024-03-31T12:00:00Z", BERLIN);
        assertThat(new Period(days.from(), end, BERLIN).range().end()).isEqualTo(Instant.parse("2024-03-31T12:00:00Z"));
        assertThatThrownBy(() -> new Period(end, end, BERLIN)).hasMessageContaining("ends when it starts");
        assertThatThrownBy(() -> Period.ofDays(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1), BERLIN))
                .hasMessageContaining("from 2024-01-02 to 2024-01-01");
    }
}
