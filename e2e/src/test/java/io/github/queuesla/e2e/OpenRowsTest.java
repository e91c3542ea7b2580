package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is not over is called met or missed, in any format. The clock stands at noon of 10 February. */
class OpenRowsTest {

    private static Simulator simulator;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Command.NOW)));
        Files.writeString(folder.resolve("month.yaml"), """
                format: 1
                contract: Month
                defaults: {time-zone: UTC, window: month, within: 20s, target: 99}
                service-levels:
                  - {name: sales, queues: [Sales, Support], formula: answered}
                """);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static String report(String format, String... more) {
        List<String> arguments = new ArrayList<>(List.of("report", "--format", format));
        arguments.addAll(Arrays.asList(more));
        return Command.in(folder, simulator)
                .run(arguments.toArray(String[]::new))
                .out();
    }

    private static String contract(String format, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--contract", "month.yaml", "--period", "month-to-date"));
        arguments.addAll(Arrays.asList(more));
        return report(format, arguments.toArray(String[]::new));
    }

    @Test
    void rowsForProgramsAreOpenAndSayWhatHoldsSoFar() {
        assertThat(contract("ndjson").lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"verdict\":\"open\"") && line.contains("\"targetMet\":false"));
        assertThat(contract("csv").lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.contains(",2024-02,false,open,99,") && line.contains(",false,"));
        assertThat(contract("json"))
                .contains("\"verdict\": \"open\"")
                .doesNotContain("\"verdict\": \"met\"", "\"verdict\": \"missed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown"})
    void rowsForPeopleAreOpenAndSayWhatHoldsSoFar(String format) {
        String text = contract(format, "--by", "media");
        assertThat(text).contains("open, missed so far");
        assertThat(text.lines().filter(line -> line.contains("Sales") && line.contains("voice")))
                .anyMatch(line -> line.contains("open, missed so far"));
    }

    @Test
    void dayIsJudgedAsSoonAsItIsOver() {
        List<String> sales = contract("ndjson", "--by", "day")
                .lines()
                .filter(line -> line.contains("\"queueName\":\"Sales\"") && line.contains("\"state\":\"measured\""))
                .toList();
        assertThat(sales).hasSizeGreaterThan(2);
        assertThat(sales.subList(0, sales.size() - 1)).noneMatch(line -> line.contains("\"verdict\":\"open\""));
        assertThat(sales.get(sales.size() - 1)).contains("\"start\":\"2024-02-10T00:00:00Z\"", "\"verdict\":\"open\"");
    }

    @Test
    void rowsByOptionsAreOpenWhileTheirPeriodIs() {
        String[] today = {
            "--queue", "Sales", "--within", "20s", "--target", "99", "--time-zone", "UTC", "--period", "today"
        };
        assertThat(report("table", today)).contains("open, missed so far").doesNotContain("  missed");
        assertThat(report("csv", today)).contains(",false,");
    }

    @Test
    void queuesOfAWindowThatIsOverAreMetOrMissed() {
        assertThat(report("ndjson", "--contract", "month.yaml", "--period", "2024-01")
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"verdict\":\"missed\""));
    }
}
