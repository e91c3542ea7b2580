package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The percentage of a queue without traffic: 0.0 for people who know the tutorial, nothing for programs. */
class NoTrafficTest {

    @TempDir
    private Path folder = Path.of("");

    private String report(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "report", "--queue", "Crisis Line", "--from", "2024-01-09", "--to", "2024-01-09", "--within", "30s"));
        arguments.addAll(List.of(more));
        try (Simulator simulator = Organisations.good()) {
            return Command.in(folder, simulator)
                    .with("GENESYS_QUEUE_IDS", "")
                    .run(arguments.toArray(String[]::new))
                    .out();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "table;    0.00  no traffic",
                "plain;    0.0%",
                "csv;      ,no-traffic,false,0,0,,",
                "json;     \"percent\": null",
                "ndjson;   \"percent\":null",
                "markdown; '| 0 | 0 | no traffic |'"
            })
    void isBlankOutsideTheFormatsOfTheTutorial(String format, String shown) throws IOException {
        assertThat(report("--format", format)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"csv;,no-traffic,false,0,0,0.0,", "json;\"percent\": 0.0"})
    void isZeroInAnyFormatOnRequest(String format, String shown) throws IOException {
        assertThat(report("--format", format, "--no-traffic", "zero")).contains(shown);
    }
}
