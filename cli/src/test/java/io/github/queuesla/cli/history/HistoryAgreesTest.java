package io.github.queuesla.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.simulator.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For settled days, a history gives the counts of the platform, to the contact. */
class HistoryAgreesTest {

    private static final Simulator ORGANISATION = Histories.organisation();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void sync() {
        Command.Run run = Command.in(folder, ORGANISATION)
                .run("sync", "--history", Histories.FOLDER, "--from", "2024-02-01", "--to", "2024-02-05");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @AfterAll
    static void stop() {
        ORGANISATION.close();
    }

    private static String answer(String commandLine, String source) {
        List<String> arguments = new ArrayList<>(List.of((commandLine + " " + source).split(" ")));
        arguments.addAll(List.of("--from", "2024-02-02", "--to", "2024-02-04", "--format", "csv"));
        Command.Run run =
                Command.in(folder, ORGANISATION).without("GENESYS_QUEUE_IDS").run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --by half-hour,media --formula offered-short-abandons-removed --short-abandon 5s --within 20s",
                "report --by media --formula early-abandons-met --within 20s --edge strict",
                "report --by hour --time-zone Asia/Kathmandu --within 20s --edge whole-seconds",
                "report --by day --time-zone America/New_York",
                "formulas --short-abandon 5s --within 20s",
                "curve --formula short-removed-early-met --short-abandon 5s --at 6s,10s,20s,21s,1m --target 80",
                "curve --edge whole-seconds --at 1s,10s,20s,500s"
            })
    void everyAnswerIsTheSame(String commandLine) {
        String ofPlatform = answer(commandLine, "--api conversation-aggregates");
        assertThat(ofPlatform.lines()).hasSizeGreaterThan(1);
        assertThat(answer(commandLine, "--history contacts").lines().toList())
                .containsExactlyElementsOf(ofPlatform.lines().toList());
    }
}
