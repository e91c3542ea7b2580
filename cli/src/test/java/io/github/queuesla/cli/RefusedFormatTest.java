package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.simulator.Simulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats that cannot contain the report are refused before any request. */
class RefusedFormatTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report --format pdf|not one of table, plain, csv",
                "report --format plain --by day|cannot show --by",
                "report --format plain --contract contract.yaml|cannot show a contract",
                "check --target 80 --format plain|not one of table",
                "curve --format prometheus|not one of table",
                "formulas --format plain|not one of table",
                "budget --target 80 --format plain|not one of table",
                "bridge --format plain|not one of table",
                "queues --format xlsx|not one of table",
                "plan --format html|not one of table",
                "doctor --format html|not one of table"
            })
    void unsuitableFormatIsAUsageErrorAndNothingIsSent(String arguments, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(arguments.split(" "));

            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains("--format").contains(message).doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void workbookIsRefusedOnATerminalOnly() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            assertThat(runOnTerminal(simulator, "report", "--format", "xlsx")).isEqualTo(2);
            assertThat(simulator.requests().all()).isEmpty();

            assertThat(runOnTerminal(simulator, "report", "--format", "xlsx", "-o", "report.xlsx"))
                    .isZero();
            assertThat(folder.resolve("report.xlsx")).exists();
            assertThat(Command.in(folder, simulator)
                            .run("report", "--format", "xlsx")
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void refusedFormatLeavesTheFileUnchanged() throws IOException {
        Path file = folder.resolve("report.txt");
        Files.writeString(file, "mine");
        try (Simulator simulator = Organisations.good()) {
            Command.Run run =
                    Command.in(folder, simulator).run("report", "--format", "plain", "--by", "day", "-o", "report.txt");

            assertThat(run.exitCode()).isEqualTo(2);
        }
        assertThat(file).hasContent("mine");
    }

    private int runOnTerminal(Simulator simulator, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliEnvironment environment = new CliEnvironment(
                simulator.environment(),
                folder,
                out,
                err,
                InstantSource.fixed(Machines.NOW),
                true,
                false,
                OptionalInt.empty(),
                Colour.AUTO);
        int code = QueueSla.run(environment, arguments);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
        return code;
    }
}
