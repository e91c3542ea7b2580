package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Parsed;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.core.time.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The period of a report, which comes either from options or from variables. */
class PeriodOptionsTest {

    private static final Map<String, String> DATES =
            Map.of("GENESYS_START_DATE", "2024-01-01", "GENESYS_END_DATE", "2024-01-31");

    private static Period period(String arguments, Map<String, String> variables) {
        return Parsed.of(new PeriodOptions(), arguments)
                .period(Machines.in(Path.of(""), Map.of()), Settings.of(variables), "yesterday");
    }

    private static String days(Period period) {
        return period.from().text() + " to " + period.to().text();
    }

    @Test
    void defaultIsYesterday() {
        assertThat(days(period("", Map.of()))).isEqualTo("2024-02-09 to 2024-02-09");
    }

    @Test
    void variablesApplyWithoutOptions() {
        assertThat(days(period("", DATES))).isEqualTo("2024-01-01 to 2024-01-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--period today|2024-02-10 to 2024-02-10",
                "--period 2024-W03|2024-01-15 to 2024-01-21",
                "--period last-month|2024-01-01 to 2024-01-31",
                "--period month-to-date|2024-02-01 to 2024-02-10",
                "--from 2023-05-01 --to 2023-05-02|2023-05-01 to 2023-05-02"
            })
    void optionOverridesBothVariables(String arguments, String days) {
        assertThat(days(period(arguments, DATES))).isEqualTo(days);
    }

    @Test
    void optionOverridesEvenInvalidVariables() {
        Map<String, String> broken = Map.of("GENESYS_START_DATE", "soon");

        assertThat(days(period("--period yesterday", broken))).isEqualTo("2024-02-09 to 2024-02-09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from 2023-05-01|--from and --to go together: --to is missing",
                "--to 2023-05-01|--from and --to go together: --from is missing"
            })
    void missingOptionIsNotTakenFromTheEnvironment(String arguments, String message) {
        assertFails(() -> period(arguments, DATES), 2, message);
    }

    @ParameterizedTest
    @CsvSource({"GENESYS_START_DATE, GENESYS_END_DATE", "GENESYS_END_DATE, GENESYS_START_DATE"})
    void halfOfTheVariablesIsAConfigurationError(String set, String missing) {
        assertFails(() -> period("", Map.of(set, "2024-01-01")), 3, "go together: " + missing + " is not set");
    }

    @Test
    void periodAndDatesTogetherAreRefused() {
        assertFails(() -> period("--period today --from 2024-01-01", Map.of()), 2, "cannot be combined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from soon --to 2024-01-01|--from: 'soon' is not a date",
                "--from 2024-01-01 --to 2024-02-30|--to: '2024-02-30' is not a date",
                "--from 2024-01-02 --to 2024-01-01|--from, --to: ",
                "--from 2024-03-31T02:30 --to 2024-04-01 --time-zone Europe/Berlin|--from: '2024-03-31T02:30' does not exist",
                "--period soon|--period: ",
                "--time-zone Mars/Olympus|--time-zone: ",
                "--time-zone +02:00|fixed offset"
            })
    void invalidOptionIsAUsageError(String arguments, String message) {
        assertFails(() -> period(arguments, Map.of()), 2, message);
    }

    @Test
    void invalidVariableIsAConfigurationError() {
        assertFails(
                () -> period("", Map.of("GENESYS_START_DATE", "2024-01-32", "GENESYS_END_DATE", "2024-02-01")),
                3,
                "GENESYS_START_DATE: '2024-01-32' is not a date");
        assertFails(
                () -> period("", Map.of("GENESYS_START_DATE", "2024-02-02", "GENESYS_END_DATE", "2024-02-01")),
                3,
                "GENESYS_START_DATE, GENESYS_END_DATE: ");
    }

    @Test
    void todayDependsOnTheTimeZone() {
        Instant lateEvening = Instant.parse("2024-02-10T23:30:00Z");
        PeriodOptions options = Parsed.of(new PeriodOptions(), "--period today --time-zone Europe/Berlin");

        Period period = options.period(
                Machines.in(Path.of(""), Map.of(), InstantSource.fixed(lateEvening)),
                Settings.of(Map.of()),
                "yesterday");

        assertThat(days(period)).isEqualTo("2024-02-11 to 2024-02-11");
        assertThat(period.range().start()).isEqualTo("2024-02-10T23:00:00Z");
    }

    @Test
    void periodMayHaveTimesInsteadOfDays() {
        Period period = period("--from 2024-01-01T08:00+01:00 --to 2024-01-01T09:00+01:00", Map.of());

        assertThat(period.range().start()).isEqualTo("2024-01-01T07:00:00Z");
        assertThat(period.range().end()).isEqualTo("2024-01-01T08:00:00Z");
    }

    @Test
    void contractHasItsOwnTimeZoneAndDefaultPeriod() {
        PeriodOptions options = Parsed.of(new PeriodOptions(), "");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");

        Period byDefault =
                options.period(Machines.in(Path.of(""), Map.of()), Settings.of(Map.of()), tokyo, "month-to-date");
        Period byVariables = options.period(Machines.in(Path.of(""), Map.of()), Settings.of(DATES), tokyo, "today");

        assertThat(days(byDefault)).isEqualTo("2024-02-01 to 2024-02-10");
        assertThat(byDefault.zone()).isEqualTo(tokyo);
        assertThat(days(byVariables)).isEqualTo("2024-01-01 to 2024-01-31");
    }
}
