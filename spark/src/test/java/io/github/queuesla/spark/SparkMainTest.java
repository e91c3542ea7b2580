package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.environment.ExitCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on Spark say what they say on DuckDB, to the byte. */
class SparkMainTest {

    @TempDir
    private static Path folder;

    private static final String OTHER = "others";

    private static Organisation organisation;

    @BeforeAll
    static void sync() throws IOException {
        // Commands take the session that is there, and leave it.
        Sessions.session();
        organisation = Organisation.sync(folder);
        organisation.sync(OTHER, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --by half-hour,media --formula offered-short-abandons-removed --short-abandon 5s --format csv",
                "report --by day --time-zone America/New_York --edge strict --target 80 --format json",
                "report --by hour --time-zone Asia/Kathmandu --within 20s --edge whole-seconds --format csv",
                "curve --formula short-removed-early-met --short-abandon 5s --at 6s,10s,20s,1m --format csv",
                "curve --edge whole-seconds --target 80 --format json",
                "formulas --short-abandon 5s --within 20s --format csv",
                "budget --target 90 --format json",
                "report --history others --by day,media --format csv",
                "report --history others --queue others/S* --queue Sales --format json",
                "curve --history others --target 80 --format json"
            })
    void everyAnswerIsTheSame(String commandLine) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(commandLine.split(" ")));
        words.addAll(List.of("--history", Organisation.FOLDER, "--from", "2024-02-02", "--to", "2024-02-04"));
        String[] arguments = words.toArray(String[]::new);

        Command.Run onSpark = organisation.onSpark(arguments);
        Command.Run onDuckDb = organisation.onDuckDb(arguments);

        assertThat(onSpark.err()).isEqualTo(onDuckDb.err());
        assertThat(onSpark.exitCode()).as(onSpark.err()).isEqualTo(onDuckDb.exitCode());
        assertThat(Organisation.timeless(onSpark.out()))
                .isEqualTo(Organisation.timeless(onDuckDb.out()))
                .hasLineCount(Math.toIntExact(onDuckDb.out().lines().count()));
        assertThat(onSpark.out().lines()).hasSizeGreaterThan(5);
    }

    @Test
    void aVerboseRunNamesItsEngine() {
        Command.Run run = organisation.onSpark(
                "report", "--history", Organisation.FOLDER, "--from", "2024-02-02", "--to", "2024-02-02", "--verbose");

        assertThat(run.err()).contains("read with spark 4.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "history", "serve", "bridge", "nonsense"})
    void aCommandThatNeedsMoreThanAHistoryIsRefused(String command) {
        Command.Run run = organisation.onSpark(command, "--history", Organisation.FOLDER);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "'" + command + "'",
                        "report, check, curve, evidence, formulas, budget, restate",
                        "queue-sla.jar");
    }

    @Test
    void aFolderWithoutAHistoryIsNamed() {
        Command.Run run = organisation.onSpark("report", "--history", "none", "--period", "2024-02");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.CONFIGURATION);
        assertThat(run.err()).contains("none holds no history").doesNotContain("\tat ");
    }
}
