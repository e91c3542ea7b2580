package io.github.queuesla.cli.history;

import static io.github.queuesla.cli.history.Histories.FOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.details.Canaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A synchronization that is only planned, or recorded and replayed. */
class PlannedAndRecordedSyncTest {

    private static final String DAYS = "--from 2024-02-05 --to 2024-02-06";

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(Simulator simulator, String commandLine) {
        return Command.in(folder, simulator).run(commandLine.split(" "));
    }

    /** Each day with its state, the number of its events and the hash of its contents. */
    private List<String> contents(String history) {
        return Command.in(folder).run("history", "status", "--history", history, "--format", "csv").outLines().stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .map(cells -> String.join(" ", cells.get(0), cells.get(1), cells.get(6), cells.get(12)))
                .toList();
    }

    @Test
    void planIsTheDryRunAndStartsNoJob() {
        try (Simulator simulator = Histories.organisation()) {
            Command.Run planned = run(simulator, "plan sync --history contacts " + DAYS);

            assertThat(planned.exitCode()).as(planned.err()).isZero();
            assertThat(planned.out())
                    .contains("Mon 2024-02-05  missing  planned")
                    .contains("2 days would be fetched, with one details job each. Nothing was written, and no job was"
                            + " started.");
            assertThat(planned.out())
                    .isEqualTo(run(simulator, "sync --dry-run --history contacts " + DAYS)
                            .out());
            assertThat(simulator.requests().all())
                    .noneMatch(request ->
                            request.method().equals("POST") && request.path().endsWith("/details/jobs"));
            assertThat(folder.resolve(FOLDER)).doesNotExist();
        }
    }

    @Test
    void outputOfThePlannedCommandIsNotThePlaceOfThePlan() {
        try (Simulator simulator = Histories.organisation()) {
            Command.Run noted = run(simulator, "plan sync --history contacts " + DAYS + " -o days.csv");
            Command.Run written = run(simulator, "plan -o plan.csv sync --history contacts " + DAYS);

            assertThat(noted.err())
                    .isEqualTo("queue-sla: plan: --output after 'sync' is the place of its report, so the plan is not"
                            + " written there: write -o before 'sync'\n");
            assertThat(noted.out()).contains("2 days would be fetched");
            assertThat(folder.resolve("days.csv")).doesNotExist();
            assertThat(written.err()).isEmpty();
            assertThat(written.out()).isEmpty();
            assertThat(folder.resolve("plan.csv")).content().contains("2024-02-05,missing,planned");
        }
    }

    @Test
    void planOfDaysThatDependOnThePlatformNeedsIt() {
        try (Simulator simulator = Histories.organisation()) {
            Command.Run run = run(simulator, "plan --offline sync --history contacts");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("remove --offline");
            assertThat(simulator.requests().count()).isZero();
        }
    }

    @Test
    void replayWritesTheSameHistoryWithoutThePlatform() throws IOException {
        Command.Run recorded;
        try (Simulator simulator = Histories.organisation()) {
            recorded = run(simulator, "sync --history contacts --record recording " + DAYS);
        }
        assertThat(recorded.exitCode()).as(recorded.err()).isZero();

        Command.Run replayed = Command.in(folder).run("sync", "--history", "again", "--replay", "recording");

        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        assertThat(replayed.out()).isEqualTo(recorded.out());
        assertThat(contents("again")).hasSize(2).isEqualTo(contents(FOLDER));
        for (Path file : Histories.files(folder.resolve("recording"))) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain(Canaries.MARKS);
        }
    }

    @Test
    void replayNeedsAFolderOfItsOwn() {
        try (Simulator simulator = Histories.organisation()) {
            assertThat(run(simulator, "sync --history contacts --record recording " + DAYS)
                            .exitCode())
                    .isZero();
        }
        Command.Run run = Command.in(folder).run("sync", "--replay", "recording");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--history: the folder of the history is missing");
    }
}
