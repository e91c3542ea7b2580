package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month of the pretend organisation gives the same rows on Spark, on DuckDB and from the platform. */
class MonthTest {

    private static final String CONTRACT = "month.yaml";

    @TempDir
    private static Path folder;

    private static Simulator simulator;
    private static Organisation organisation;

    @BeforeAll
    static void sync() throws IOException {
        Sessions.session();
        simulator = Organisation.start(
                OrganisationOptions.defaults().withVolume(0.3).withUnresolved(0.1));
        // Zones east and west of UTC begin and end their month in days of UTC that are not in it.
        organisation = Organisation.sync(folder, simulator, "2024-02-29", "2024-04-01");
        try (InputStream contract = MonthTest.class.getResourceAsStream("/" + CONTRACT)) {
            Files.copy(contract, folder.resolve(CONTRACT));
        }
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --contract month.yaml",
                "report --contract month.yaml --by half-hour,media",
                "check --contract month.yaml",
                "formulas --contract month.yaml",
                "budget --contract month.yaml",
                "report --by day,media --time-zone Europe/London --formula offered --target 80",
                "report --by hour --time-zone America/St_Johns --edge strict --within 20s",
                "curve --contract month.yaml --at 10s,20s,30s,1m"
            })
    void everyRowIsTheSame(String commandLine) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(commandLine.split(" ")));
        words.addAll(List.of("--period", "2024-03", "--format", "csv"));
        Command.Run fromPlatform = organisation.fromPlatform(simulator, words.toArray(String[]::new));
        words.addAll(List.of("--history", Organisation.FOLDER));
        String[] arguments = words.toArray(String[]::new);

        Command.Run onSpark = organisation.onSpark(arguments);
        Command.Run onDuckDb = organisation.onDuckDb(arguments);

        assertThat(onSpark.out().lines()).hasSizeGreaterThan(5);
        assertThat(onSpark.out()).isEqualTo(onDuckDb.out()).isEqualTo(fromPlatform.out());
        assertThat(onSpark.exitCode())
                .as(onSpark.err())
                .isEqualTo(onDuckDb.exitCode())
                .isEqualTo(fromPlatform.exitCode());
    }
}
