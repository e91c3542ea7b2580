package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code help} and {@code version}. */
class HelpTest {

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(String commandLine) {
        return Command.in(folder).run(commandLine.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "help,--help",
        "help report,report --help",
        "help contract,contract --help",
        "help contract validate,contract validate --help",
        "help help,help --help",
        "version,--version"
    })
    void commandPrintsWhatTheOptionPrints(String command, String option) {
        Command.Run run = run(command);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotEmpty().isEqualTo(run(option).out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "help rapport|'rapport' is not a command of queue-sla. Did you mean report?",
                "help contract valdate|'valdate' is not a command of contract. Did you mean validate?",
                "help report day|'day' is not a command of report"
            })
    void unknownCommandIsAUsageError(String command, String message) {
        Command.Run run = run(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "report,  10         a service level is below --fail-under",
        "check,  10         the contract is not kept",
        "budget,  10         a budget is out of reach",
        "reconcile,  10         a difference is unexplained",
        "restate,  10         a settled verdict or credit changed"
    })
    void helpSaysWhenTheAnswerIsNo(String command, String line) {
        assertThat(run("help " + command).out()).contains(line + "\n", "  130, 143   stopped by a signal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "curve", "sync", "plan", "completion"})
    void helpOfACommandThatJudgesNothingHasNoSuchCode(String command) {
        assertThat(run("help " + command).out())
                .contains("   0         success", "  130, 143   stopped by a signal")
                .doesNotContain("  10   ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "55", "80", "400"})
    void helpTakesAnyWidth(String columns) {
        Command.Run run = Command.in(folder).with("COLUMNS", columns).run("help", "report");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .filteredOn(line -> !line.startsWith("  queue-sla "))
                .allMatch(line -> line.length() <= Math.max(55, Math.min(100, Integer.parseInt(columns))));
    }

    @Test
    void helpIs80ColumnsWideWithoutATerminal() {
        assertThat(run("help report").out().lines().mapToInt(String::length)).anyMatch(length -> length > 75);
        assertThat(run("help report").out().lines().filter(line -> !line.startsWith("  queue-sla ")))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void unknownChoiceOfColoursIsAUsageError() {
        Command.Run run = run("report --color sometimes");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--color: 'sometimes' is not one of auto, always, never");
    }
}
