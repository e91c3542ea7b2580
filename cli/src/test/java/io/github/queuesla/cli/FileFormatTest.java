package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format of a file follows its suffix, unless {@code --format} names another. */
class FileFormatTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r.txt|Service level",
                "r.csv|definition,",
                "R.CSV|definition,",
                "r.json|{",
                "r.ndjson|{\"definition\"",
                "r.jsonl|{\"definition\"",
                "r.md|## Service level",
                "r.markdown|## Service level",
                "r.html|<!DOCTYPE html>",
                "r.htm|<!DOCTYPE html>",
                "r.xlsx|PK",
                "r.prom|# HELP",
                "january.2024.csv|definition,"
            })
    void suffixChoosesTheFormat(String file, String start) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("report", "-o", file);

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8))
                    .startsWith(start);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report -o report|the suffix of 'report' names no format of this command: use .txt, .csv, .json,",
                "report -o csv|the suffix of 'csv'",
                "report -o report.pdf|the suffix of 'report.pdf'",
                "plan --offline -o plan.xlsx|use .txt, .csv, .json, .ndjson, .md, or choose the format with --format",
                "demo -o demo.xls|the suffix of 'demo.xls'"
            })
    void suffixOfNoFormatIsAUsageErrorAndNothingIsSent(String arguments, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(arguments.split(" "));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("--output: ").contains(message);
            assertThat(simulator.requests().all()).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void optionOverridesTheSuffix() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator).run("report", "--format", "json", "-o", "report.csv");
        }
        assertThat(folder.resolve("report.csv")).content().startsWith("{");
    }

    @ParameterizedTest
    @CsvSource({"report", "contract schema"})
    void hyphenIsStandardOutput(String command) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command pretend = Command.in(folder, simulator);

            Command.Run run = pretend.run((command + " -o -").split(" "));

            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .isNotEmpty()
                    .isEqualTo(pretend.run(command.split(" ")).out());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
