package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.Zones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelWindowsTest {

    private final ContractScene scene = new ContractScene();

    @Test
    void monthsCutByThePeriodAreNotWhole() {
        scene.window = Window.MONTH;
        scene.zone = ZoneId.of("Europe/Berlin");
        scene.days("2024-01-15", "2024-03-31");
        assertThat(texts())
                .containsExactly(
                        "2024-01 2024-01-14T23:00:00Z/2024-01-31T23:00:00Z part",
                        "2024-02 2024-01-31T23:00:00Z/2024-02-29T23:00:00Z whole",
                        "2024-03 2024-02-29T23:00:00Z/2024-03-31T22:00:00Z whole");
    }

    @Test
    void weeksAreThoseOfTheIsoCalendar() {
        scene.window = Window.WEEK;
        scene.days("2024-12-30", "2025-01-06");
        assertThat(texts())
                .containsExactly(
                        "2025-W01 2024-12-30T00:00:00Z/2025-01-06T00:00:00Z whole",
                        "2025-W02 2025-01-06T00:00:00Z/2025-01-07T00:00:00Z part");
        scene.days("2021-01-01", "2021-01-03");
        assertThat(texts()).containsExactly("2020-W53 2021-01-01T00:00:00Z/2021-01-04T00:00:00Z part");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-31, 23:00",
        "Europe/Berlin, 2024-10-27, 25:00",
        "America/New_York, 2024-03-10, 23:00",
        "America/New_York, 2024-11-03, 25:00",
        "Australia/Lord_Howe, 2024-10-06, 23:30",
        "Australia/Lord_Howe, 2024-04-07, 24:30"
    })
    void dayHasTheLengthThatItHasInTheZoneOfTheServiceLevel(ZoneId zone, String day, String length) {
        scene.zone = zone;
        scene.days(day, day);
        Span only = spans().get(0);
        assertThat(only.whole()).isTrue();
        assertThat(only.range().length().toMinutes())
                .isEqualTo(Long.parseLong(length.substring(0, 2)) * 60 + Long.parseLong(length.substring(3)));
        assertThat(spans()).hasSize(1);
    }

    @Test
    void dayThatAZoneSkipsIsNotAWindow() {
        scene.zone = ZoneId.of("Pacific/Apia");
        scene.days("2011-12-29", "2011-12-31");
        assertThat(spans()).extracting(Span::label).containsExactly("2011-12-29", "2011-12-31");
    }

    @Test
    void daysOfThePeriodAreInTheZoneOfTheServiceLevelAndInstantsAreNot() {
        scene.zone = ZoneId.of("America/New_York");
        scene.period = new Period(
                new Period.Day(LocalDate.of(2024, 1, 1)),
                PeriodText.bound("2024-01-02T12:00:00+01:00", Zones.UTC),
                Zones.UTC);
        assertThat(texts())
                .containsExactly(
                        "2024-01-01 2024-01-01T05:00:00Z/2024-01-02T05:00:00Z whole",
                        "2024-01-02 2024-01-02T05:00:00Z/2024-01-02T11:00:00Z part");
    }

    @Test
    void windowsAreCutToTheValidity() {
        scene.window = Window.MONTH;
        scene.days("2024-01-01", "2024-05-31");
        scene.conditions = ContractTerms.valid(
                new Validity(Optional.of(LocalDate.of(2024, 2, 10)), Optional.of(LocalDate.of(2024, 4, 1))));
        assertThat(texts())
                .containsExactly(
                        "2024-02 2024-02-10T00:00:00Z/2024-03-01T00:00:00Z whole",
                        "2024-03 2024-03-01T00:00:00Z/2024-04-01T00:00:00Z whole",
                        "2024-04 2024-04-01T00:00:00Z/2024-04-02T00:00:00Z whole");
        scene.days("2024-02-15", "2024-02-29");
        assertThat(texts()).containsExactly("2024-02 2024-02-15T00:00:00Z/2024-03-01T00:00:00Z part");
        scene.days("2024-01-01", "2024-02-09");
        assertThat(texts()).isEmpty();
    }

    private List<Span> spans() {
        return LevelWindows.of(scene.level(), scene.period);
    }

    private List<String> texts() {
        return spans().stream()
                .map(span -> span.label() + " " + span.range() + (span.whole() ? " whole" : " part"))
                .toList();
    }

    @Test
    void windowOfThePeriodHasThePeriodAsLabel() {
        scene.window = Window.PERIOD;
        scene.days("2024-01-01", "2024-01-01");
        assertThat(spans()).extracting(Span::label).containsExactly("2024-01-01");
        scene.days("2024-01-01", "2024-01-02");
        assertThat(spans()).extracting(Span::label).containsExactly("2024-01-01 to 2024-01-02");
    }
}
