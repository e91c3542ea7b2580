package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.Incidents;
import io.github.queuesla.simulator.contact.Incidents.Absence;
import io.github.queuesla.simulator.contact.Incidents.Rush;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Pace;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DayOptionsTest {

    /** A quarter past nine in New York. */
    private static final Instant NOW = Instant.parse("2024-03-05T14:15:00Z");

    private static OrganisationOptions organisation(String... arguments) {
        return CommandLine.populateCommand(new DayOptions(), arguments)
                .addTo(SimulatorOptions.of(InstantSource.fixed(NOW))
                        .withOrganisation(OrganisationOptions.defaults().withZone(ZoneId.of("America/New_York"))))
                .organisation();
    }

    @Test
    void timePassesAsOutsideAndEveryDayIsOrdinaryByDefault() {
        assertThat(organisation().pace()).isEqualTo(Pace.REAL);
        assertThat(organisation().incidents()).isEqualTo(Incidents.NONE);
    }

    @Test
    void clockGoesFasterFromNowOrFromALocalTime() {
        assertThat(organisation("--clock=60x").pace()).isEqualTo(new Pace(NOW, NOW, 60));
        assertThat(organisation("--clock-start=09:30").pace())
                .isEqualTo(new Pace(NOW, Instant.parse("2024-03-05T14:30:00Z"), 1));
        assertThat(organisation("--clock=5x", "--clock-start=2024-07-01T09:30").pace())
                .isEqualTo(new Pace(NOW, Instant.parse("2024-07-01T13:30:00Z"), 5));
    }

    @Test
    void busyHourAndAbsenceAreOnTheLocalDayOnWhichTheClockStarts() {
        Incidents incidents = organisation(
                        "--clock-start=2024-07-01T23:30",
                        "--busy-hour=14:00",
                        "--busy-factor=2.5",
                        "--agents-away=14:20")
                .incidents();
        assertThat(incidents.rushes())
                .containsExactly(
                        new Rush(Instant.parse("2024-07-01T18:00:00Z"), Instant.parse("2024-07-01T19:00:00Z"), 2.5));
        assertThat(incidents.absences())
                .containsExactly(
                        new Absence(Instant.parse("2024-07-01T18:20:00Z"), Instant.parse("2024-07-01T18:35:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "--clock,60",
        "--clock,0x",
        "--clock,3601x",
        "--clock-start,soon",
        "--clock-start,2024-02-30T09:00",
        "--busy-hour,25:00",
        "--busy-factor,0",
        "--agents-away,noon",
        "--agents-away-for,0s",
        "--agents-away-for,13h"
    })
    void valuesOutOfRangeAreRefusedWithTheOption(String name, String value) {
        assertThatThrownBy(() -> organisation(name + "=" + value)).hasMessageStartingWith(name + ": '" + value + "'");
    }
}
