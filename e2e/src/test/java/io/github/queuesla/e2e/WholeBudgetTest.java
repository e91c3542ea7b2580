package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget is of the whole window in which its period ends. */
class WholeBudgetTest {

    private static Simulator simulator;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Command.NOW)));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static Command.Run budget(String period, String format) {
        return Command.in(folder, simulator)
                .run("budget", "--queue", "Sales", "--target", "80", "--period", period, "--format", format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json"})
    void partOfAMonthHasTheBudgetOfTheMonth(String format) {
        Command.Run month = budget("month-to-date", format);
        assertThat(month.out()).contains("2024-02");
        assertThat(budget("today", format)).isEqualTo(month);
        assertThat(budget("week-to-date", format)).isEqualTo(month);
    }
}
