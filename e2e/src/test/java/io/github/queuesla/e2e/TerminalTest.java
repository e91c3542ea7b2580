package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.report.DisplayWidth;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output on a terminal, during and after a report. */
class TerminalTest {

    private static final String CLEAR = "\r\u001b[K";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Simulator simulator, Map<String, String> variables, OptionalInt width, String... arguments) {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.putAll(variables);
        InstantSource clock = InstantSource.fixed(Command.NOW);
        return QueueSla.run(
                new CliEnvironment(environment, folder, out, err, clock, true, true, width, Colour.AUTO), arguments);
    }

    /** The status lines in order; empty when the line was cleared. */
    private List<String> progress() {
        return Arrays.asList(err.toString(StandardCharsets.UTF_8).split("\r", -1)).stream()
                .skip(1)
                .map(shown -> shown.replace("\u001b[K", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void statusNeverFillsTheLineAndIsClearedInTheEnd(int width) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            assertThat(run(simulator, Map.of(), OptionalInt.of(width), "report"))
                    .isZero();
        }
        assertThat(progress())
                .hasSizeGreaterThan(3)
                .allMatch(shown -> DisplayWidth.of(shown) < width)
                .anyMatch(shown -> shown.matches("1 of \\d responses, last: access token.*"))
                .last()
                .isEqualTo("");
    }

    @Test
    void unknownWidthIs80Columns() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            run(simulator, Map.of(), OptionalInt.empty(), "report");
        }
        assertThat(progress()).anyMatch(shown -> shown.endsWith("…")).allMatch(shown -> DisplayWidth.of(shown) < 80);
    }

    @Test
    void waitIsExplainedAndTheFinalMessageHasItsOwnLine() throws IOException {
        Behaviour throttled = Behaviour.builder()
                .outage(1_000, 429)
                .retryAfter(RetryAfterForm.SECONDS, 1)
                .build();
        try (Simulator simulator = Organisations.behaving(throttled)) {
            assertThat(run(simulator, Map.of(), OptionalInt.of(200), "report", "--max-retries", "1"))
                    .isEqualTo(5);
        }
        assertThat(progress())
                .anyMatch(shown -> shown.matches(
                        "waiting 1\\.\\d s \\(the platform's rate limit, Retry-After: 1\\), then attempt 2"
                                + " of 2: .*"));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(CLEAR + "queue-sla: ")
                .endsWith("\n");
    }

    @Test
    void namesOfQueuesAreCutInAReportAndNeverInTheList() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            run(simulator, Map.of(), OptionalInt.of(20), "report");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Claims Revi…");
            out.reset();

            run(simulator, Map.of(), OptionalInt.of(20), "queues");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Claims Review  ");
        }
    }

    @Test
    void columnsOverrideTheTerminalForTablesAndHelp() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            run(
                    simulator,
                    Map.of("COLUMNS", "60"),
                    OptionalInt.of(200),
                    "report",
                    "--target",
                    "80",
                    "--color",
                    "never");
            assertThat(out.toString(StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> !line.startsWith("Service level") && !line.startsWith("within-"))
                    .allMatch(line -> DisplayWidth.of(line) <= 60);
            out.reset();

            run(simulator, Map.of("COLUMNS", "60"), OptionalInt.of(200), "report", "--help", "--color", "never");
            assertThat(out.toString(StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> !line.startsWith("  queue-sla ") && !line.startsWith("      --"))
                    .allMatch(line -> DisplayWidth.of(line) <= 60);
        }
    }

    @Test
    void dumbTerminalGetsNoColoursAndNoStatusLines() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            run(simulator, Map.of("TERM", "dumb"), OptionalInt.of(80), "report", "--target", "80");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("met").doesNotContain("\u001b");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void optionDecidesOnColoursWhateverTheVariables() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            run(
                    simulator,
                    Map.of("NO_COLOR", "1"),
                    OptionalInt.of(80),
                    "report",
                    "--target",
                    "80",
                    "--color",
                    "always");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[32mmet\u001b[0m");
            out.reset();

            run(simulator, Map.of(), OptionalInt.of(80), "report", "--target", "80", "--color=never");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("met").doesNotContain("\u001b");
            out.reset();

            run(simulator, Map.of(), OptionalInt.of(80), "demo", "--color", "never");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("met").doesNotContain("\u001b");
            out.reset();

            run(simulator, Map.of(), OptionalInt.of(80), "help", "--color", "never");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("report").doesNotContain("\u001b");
        }
    }

    @Test
    void noColorSwitchesColoursOff() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            run(simulator, Map.of(), OptionalInt.of(80), "report", "--target", "80");
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("\u001b[32mmet\u001b[0m")
                    .contains("█");
            out.reset();

            run(simulator, Map.of("NO_COLOR", "1"), OptionalInt.of(80), "report", "--target", "80");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("met").doesNotContain("\u001b");
        }
    }
}
