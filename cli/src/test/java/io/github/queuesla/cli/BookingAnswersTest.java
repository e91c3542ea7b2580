package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of a contract that need each contact, and not only their number. */
class BookingAnswersTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        SampleHistory.write(folder.resolve("contacts"));
        Files.writeString(folder.resolve("leeds.yaml"), """
                format: 1
                contract: Leeds
                defaults: {time-zone: UTC, window: day, queues: Sales, within: 30s, target: 80}
                service-levels:
                  - {name: usual}
                  - {name: arrival, booking: arrival}
                """);
    }

    private Command.Run run(String commandLine) {
        return Command.in(folder).run(commandLine.split(" "));
    }

    @Test
    void eachServiceLevelHasCountsOfItsOwnRules() {
        Command.Run run =
                run("report --contract leeds.yaml --history contacts --period 2024-01-10 --by half-hour --format csv");
        assertThat(run.err())
                .as("the sample has no time of arrival")
                .contains(
                        "service level 'arrival': 4 contacts count when the wait ended, because the history does not say"
                                + " when they arrived");
        assertThat(run.out().lines().filter(line -> line.contains(",2024-01-10T10:00:00Z,2024-01-10T10:30:00Z,")))
                .hasSize(2)
                .allMatch(line -> line.contains(",3,4,"));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void bothBookingsAreSideBySide() {
        Command.Run run =
                run("report --history contacts --period 2024-01-10 --queue Sales --within 30s --compare-booking");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsSubsequence("within-30s, by event", " 75.00", "within-30s, by arrival", " 75.00");
    }

    @Test
    void definitionSaysWhatDiffers() {
        Command.Run run = run("report --contract leeds.yaml --history contacts --period 2024-01-10");
        assertThat(run.out()).containsSubsequence("usual:", "arrival:", "each contact counts when it arrives");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --contract leeds.yaml --period 2024-01-10",
                "check --contract leeds.yaml --period 2024-01-10",
                "curve --contract leeds.yaml --period 2024-01-10",
                "plan --contract leeds.yaml --period 2024-01-10",
                "report --period 2024-01-10 --within 20s --compare-booking"
            })
    void platformIsRefusedBeforeAnyRequest(String commandLine) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(commandLine.split(" "));
            assertThat(run.err())
                    .contains("has the number of contacts and not each of them", "use a report with --history");
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void boardRefusesThemToo() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("serve", "--contract", "leeds.yaml", "--port", "0");
            assertThat(run.err()).contains("has the number of contacts and not each of them");
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }
}
