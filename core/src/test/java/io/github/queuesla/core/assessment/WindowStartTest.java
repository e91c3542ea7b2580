package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A question about what is left of a window begins with the window. */
class WindowStartTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static ServiceLevel level(Window window, ZoneId zone) {
        return new ServiceLevel(
                Definition.answeredWithin(Duration.ofSeconds(window.name().length())),
                ServiceLevel.Scope.of(QueueSelection.all()),
                zone,
                window,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    private static Period whole(Period period, ServiceLevel... levels) {
        return Question.of(new Contract("test", Arrays.asList(levels)), period)
                .fromWindowStart()
                .period();
    }

    private static Period days(String first, String last) {
        return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), Zones.UTC);
    }

    @Test
    void periodBeginsWithTheWindowInWhichItEnds() {
        Period today = days("2024-02-10", "2024-02-10");
        assertThat(whole(today, level(Window.MONTH, Zones.UTC))).isEqualTo(days("2024-02-01", "2024-02-10"));
        assertThat(whole(today, level(Window.WEEK, Zones.UTC))).isEqualTo(days("2024-02-05", "2024-02-10"));
        assertThat(whole(today, level(Window.DAY, Zones.UTC))).isEqualTo(today);
        assertThat(whole(today, level(Window.PERIOD, Zones.UTC))).isEqualTo(today);
    }

    @Test
    void longestOfSeveralWindowsDecides() {
        assertThat(whole(
                        days("2024-02-10", "2024-02-10"),
                        level(Window.DAY, Zones.UTC),
                        level(Window.MONTH, Zones.UTC),
                        level(Window.WEEK, Zones.UTC)))
                .isEqualTo(days("2024-02-01", "2024-02-10"));
    }

    @Test
    void earlierWindowsAreNotExtended() {
        Period overTwoMonths = days("2024-01-20", "2024-02-10");
        assertThat(whole(overTwoMonths, level(Window.MONTH, Zones.UTC))).isEqualTo(overTwoMonths);
    }

    @Test
    void lastDayIsOneOfTheZoneOfTheServiceLevel() {
        Instant evening = Instant.parse("2024-01-31T16:00:00Z");
        Period hour = new Period(
                new Period.Timestamp(evening, "2024-01-31T16:00Z"),
                new Period.Timestamp(evening.plusSeconds(3600), "2024-01-31T17:00Z"),
                Zones.UTC);
        assertThat(whole(hour, level(Window.MONTH, TOKYO)).range().start())
                .isEqualTo(Instant.parse("2024-01-31T15:00:00Z"));
        assertThat(whole(hour, level(Window.MONTH, Zones.UTC)).range().start())
                .isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
    }
}
