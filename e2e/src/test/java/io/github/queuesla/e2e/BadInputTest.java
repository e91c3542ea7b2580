package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake gets one clear message, the right code, nothing on standard output, and no request is sent. */
class BadInputTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--within 30|'30' has no unit: write 30s",
                "--within 0s|out of range",
                "--within soon|is no length of time",
                "--formula fair|write one of answered,",
                "--formula short-abandons-met|needs a short-abandon limit",
                "--short-abandon 1m --formula short-removed-early-met|within the threshold",
                "--edge round|not one of inclusive, strict, whole-seconds",
                "--within 500ms --edge whole-seconds|whole seconds",
                "--rounding up|not one of half-even, half-up, down",
                "--target 101|between 0 and 100",
                "--target many|is no percentage",
                "--fail-under -1|is no percentage",
                "--from 2024-01-31 --to 2024-01-01|ends before it starts",
                "--from yesterday --to 2024-01-01|is no date",
                "--from 2024-01-01|--to is missing",
                "--from 2024-02-30 --to 2024-03-01|is no date",
                "--period 2024-13|no 2024-13 in the calendar",
                "--period 2023-W53|no 2023-W53 in the calendar",
                "--period soon|write one of today",
                "--period today --from 2024-01-01 --to 2024-01-02|say the same thing",
                "--time-zone +02:00|fixed offset",
                "--time-zone Etc/GMT+2|fixed offset",
                "--time-zone Mars/Olympus|is no time zone",
                "--by decade|not one of quarter-hour",
                "--by day,week|one length of time at a time",
                "--by day --surface queue-summary|--surface conversation-aggregates",
                "--formula offered --surface queue-summary|--surface conversation-aggregates",
                "--time-zone Europe/Berlin --surface queue-summary|--surface conversation-aggregates",
                "--by day --format plain|cannot show --by",
                "--surface guess|not one of auto, queue-summary",
                "--format pdf|not one of table, plain",
                "--no-traffic none|not one of zero, blank, hundred",
                "--page-size 0|from 1 to 10000",
                "--page-size 1.5|no whole number",
                "--max-retries -1|no whole number",
                "--max-rate 0|from 1 to 100000",
                "--concurrency 0|from 1 to 256",
                "--deadline 5|has no unit",
                "--queues-file missing.txt|cannot be read",
                "--org-url ftp://host|is not usable",
                "--region mars|is no region",
                "--org-url https://a --region eu-west-1|say the same thing",
                "--frmat csv|Unknown option",
                "stray|Unmatched argument"
            })
    void mistakeOnTheCommandLineIsAUsageError(String arguments, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .run(Stream.concat(Stream.of("report"), Arrays.stream(arguments.split(" ")))
                            .toArray(String[]::new));

            assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GENESYS_START_DATE|2024-01-32|GENESYS_START_DATE: '2024-01-32' is no date",
                "GENESYS_END_DATE|2023-01-01|ends before it starts",
                "GENESYS_ORG_URL|http://example.com|plain http to host example.com is refused",
                "GENESYS_ORG_URL|https://user:hidden@example.com|is not usable",
                "GENESYS_REGION|eu-west-1|say the same thing",
                "GENESYS_CLIENT_ID|a,b|names 2 OAuth clients",
                "GENESYS_CLIENT_ID|\" \"|Missing GENESYS_CLIENT_ID or GENESYS_CLIENT_SECRET",
                "GENESYS_QUEUE_IDS|a,,b|an empty value names no queue"
            })
    void mistakeInAVariableIsAConfigurationError(String name, String value, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).with(name, value).run("report");

            assertThat(run.err()).contains(message).doesNotContain("hidden").doesNotContain("Exception");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void unreadableLineOfTheEnvFileIsNamedAndNotQuoted() throws IOException {
        Files.writeString(folder.resolve(".env"), "GENESYS_CLIENT_ID=a\nthis is my secret\n");

        Command.Run run = Command.in(folder).run("report");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(".env, line 2").doesNotContain("my secret");
    }

    @Test
    void fileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run =
                    Command.in(folder, simulator).run("report", "-o", "missing/report.csv", "--format", "csv");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("missing/report.csv").contains("nothing of it was");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }
}
