package io.github.queuesla.cli.history;

import static io.github.queuesla.cli.history.Histories.FOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose contacts a history has: those of one organisation, or imported ones that nobody has adopted yet. */
class OrganisationOfHistoryTest {

    private static final Simulator SIMULATOR = Histories.organisation();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    private Command.Run offline(String commandLine) {
        return Command.in(folder).run(commandLine.split(" "));
    }

    private Command.Run online(Simulator simulator, String commandLine) {
        return Command.in(folder, simulator).without("GENESYS_QUEUE_IDS").run(commandLine.split(" "));
    }

    private Path history() {
        return folder.resolve(FOLDER);
    }

    private void imported() throws IOException {
        Files.writeString(folder.resolve("old.ndjson"), HistoryCommandsTest.ABANDONED);
        Command.Run run = offline("history import --history contacts old.ndjson");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private void becomeAnothers() throws IOException {
        Path identity = history().resolve("_history.json");
        Files.writeString(
                identity,
                Files.readString(identity)
                        .replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"another\"")
                        .replaceAll("127\\.0\\.0\\.1", "api.example"));
    }

    @Test
    void importMakesANewHistoryThatReportsRead() throws IOException {
        imported();

        assertThat(offline("history status --history contacts").out())
                .contains("from      an unknown organisation, since ");
        assertThat(offline("history status --history contacts --format json").out())
                .contains("\"host\": null");
        Command.Run report = offline("report --history contacts --period 2023-05-01 --queue q-1");
        assertThat(report.out())
                .contains("history of an unknown organisation (1 day, hash ")
                .containsPattern("q-1 +0 +0 +1 ");
        assertThat(report.exitCode()).as(report.err()).isZero();
    }

    @Test
    void importedContactsBelongToNoOrganisationUntilTheUserSaysSo() throws IOException {
        imported();
        String before = Files.readString(history().resolve("_history.json"));

        Command.Run refused = online(SIMULATOR, "sync --history contacts --from 2024-02-05 --to 2024-02-05");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .isEqualTo("queue-sla: history: " + history() + " has only imported contacts, and does not say of which"
                        + " organisation: if it is the one at 127.0.0.1, run sync once with --adopt; else choose another"
                        + " folder with --history\n");
        assertThat(history().resolve("_history.json")).hasContent(before);
        assertThat(history().resolve("date=2024-02-05")).doesNotExist();
    }

    @Test
    void dryRunOfImportedContactsNeedsNoOrganisation() throws IOException {
        imported();
        String before = Files.readString(history().resolve("_history.json"));

        Command.Run run = online(SIMULATOR, "sync --history contacts --from 2024-02-05 --to 2024-02-05 --dry-run");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Nothing was written, and no job was started.");
        assertThat(history().resolve("_history.json")).hasContent(before);
    }

    @Test
    void adoptedContactsBelongToThatOrganisationFromThenOn() throws IOException {
        imported();

        Command.Run adopted = online(SIMULATOR, "sync --history contacts --from 2024-02-05 --to 2024-02-05 --adopt");

        assertThat(adopted.exitCode()).as(adopted.err()).isZero();
        assertThat(adopted.err())
                .contains("queue-sla: the imported contacts in " + history()
                        + " now belong to the organisation at 127.0.0.1\n");
        assertThat(history().resolve("date=2023-05-01")).exists();
        assertThat(history().resolve("date=2024-02-05")).exists();
        assertThat(offline("history import --history contacts old.ndjson").exitCode())
                .isZero();
        assertThat(online(SIMULATOR, "sync --history contacts --to 2024-02-05 --from 2024-02-05")
                        .exitCode())
                .isZero();
        becomeAnothers();
        Command.Run mixed = online(SIMULATOR, "sync --history contacts --from 2024-02-05 --to 2024-02-05 --adopt");
        assertThat(mixed.exitCode()).isEqualTo(3);
        assertThat(mixed.err()).contains(history() + " has the contacts of another organisation, at api.example");
    }

    @Test
    void namesComeOnlyFromThePlatformOfTheSameOrganisation() throws IOException {
        Histories.synced(folder, SIMULATOR);
        String command = "report --history contacts --period 2024-02-05 --names-from-platform --queue Sales";

        Command.Run same = online(SIMULATOR, command);
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).containsPattern("Sales +\\d+");
        becomeAnothers();
        Command.Run mixed = online(SIMULATOR, command);
        assertThat(mixed.exitCode()).isEqualTo(3);
        assertThat(mixed.err())
                .contains(history() + " has the contacts of another organisation, at api.example")
                .hasLineCount(1);
        assertThat(mixed.out()).isEmpty();
    }

    @Test
    void namesOfImportedContactsMayComeFromAnyPlatform() throws IOException {
        imported();

        Command.Run run =
                online(SIMULATOR, "report --history contacts --period 2023-05-01 --names-from-platform --queue Sales");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Sales");
    }

    @Test
    void unknownQueueIsOneThatTheHistoryDoesNotKnow() {
        Histories.synced(folder, SIMULATOR);

        Command.Run run =
                offline("report --history contacts --period 2024-02-05 --queue Salse --queue Nowhere --format csv");

        assertThat(run.err())
                .contains("the history knows no queue 'Salse': did you mean 'Sales'?")
                .contains("the history knows no queue 'Nowhere': check the id or name; if the queue is new, run"
                        + " queue-sla sync, or use --names-from-platform")
                .doesNotContain("visible to this client");
        assertThat(run.exitCode()).isEqualTo(7);
    }
}
