package io.github.queuesla.cli.history;

import static io.github.queuesla.cli.history.Histories.FOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.Machines;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import io.github.queuesla.simulator.details.Canaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code sync}: what it fetches, what it says, and how it fails. */
class SyncCommandTest {

    @TempDir
    private static Path shared = Path.of("");

    private static Simulator simulator = Histories.organisation();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fetch() {
        Histories.synced(shared, simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private Command.Run sync(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "sync";
        all[1] = "--history";
        all[2] = FOLDER;
        System.arraycopy(options, 0, all, 3, options.length);
        return Command.in(folder, simulator).run(all);
    }

    @Test
    void firstRunFetchesEveryDayOfTheRange() {
        Command.Run run = sync("--from", "2024-02-05", "--to", "2024-02-06", "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines().get(0))
                .isEqualTo("day,reason,outcome,conversations,offered,answered,abandoned,flowOut,events,change,differs,"
                        + "problem,message");
        assertThat(run.outLines().get(1)).startsWith("2024-02-05,missing,added,");
        assertThat(run.outLines().get(2)).startsWith("2024-02-06,missing,added,");
        assertThat(Histories.names(folder))
                .containsExactly(
                        "_history.json", "_lock", "_queues.json", "_sync.json", "date=2024-02-05", "date=2024-02-06");
    }

    @Test
    void nextRunFetchesOnlyWhatIsMissingOrMayStillChange() {
        Histories.copy(shared, folder);
        Command.Run run = Command.in(folder, simulator)
                .at(() -> Machines.NOW.plusSeconds(3600))
                .run("sync", "--history", FOLDER, "--from", "2024-02-03", "--to", "2024-02-08", "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines().stream().skip(1).map(line -> line.split(",")[0] + " " + line.split(",")[1]))
                .containsExactly("2024-02-03 missing");
    }

    @Test
    void fullRunFetchesEveryDayAgainAndFindsItUnchanged() {
        Histories.copy(shared, folder);
        Command.Run run = sync("--from", "2024-02-04", "--to", "2024-02-05", "--full");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2024-02-04  requested  unchanged").contains("2 days: 2 unchanged.");
    }

    @Test
    void dryRunWritesNothing() {
        Command.Run run = sync("--from", "2024-02-07", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Wed 2024-02-07  missing  planned")
                .contains(
                        "3 days would be fetched, with one details job each. Nothing was written, and no job was started.");
        assertThat(folder.resolve(FOLDER)).doesNotExist();
    }

    @Test
    void summaryIsAlsoAnObjectForPrograms() {
        Command.Run run = sync("--from", "2024-02-09", "--format", "json");

        assertThat(run.out())
                .contains("\"schema\": \"queue-sla.sync/1\"")
                .contains("\"dryRun\": false")
                .contains("\"exitCode\": 0")
                .contains("\"day\": \"2024-02-09\"")
                .contains("\"outcome\": \"added\"")
                .contains("\"putAsideCount\": 0");
    }

    @Test
    void verboseRunNamesEachDayThatHasEnded() {
        Command.Run run = sync("--from", "2024-02-09", "--verbose");

        assertThat(run.err()).containsPattern("2024-02-09: added, \\d+ conversations \\(1 of 1\\)\n");
    }

    @Test
    void variableNamesTheFolder() {
        Command.Run run = Command.in(folder, simulator)
                .with("QUEUE_SLA_HISTORY", "elsewhere")
                .run("sync", "--from", "2024-02-09", "--dry-run", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("elsewhere");
    }

    @Test
    void damagedDayIsRepaired() throws IOException {
        Histories.copy(shared, folder);
        Path file = Histories.events(folder, "2024-02-05");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);

        Command.Run verified = Command.in(folder).run("history", "verify", "--history", FOLDER);
        assertThat(verified.exitCode()).isEqualTo(7);
        assertThat(verified.out())
                .contains("Mon 2024-02-05  changed after it was written")
                .contains("1 of 5 files is damaged: fetch the days again with queue-sla sync --repair.");

        Command.Run repaired = sync("--repair");
        assertThat(repaired.exitCode()).as(repaired.err()).isZero();
        assertThat(repaired.out()).contains("2024-02-05  damaged").doesNotContain("2024-02-06");
        assertThat(Command.in(folder)
                        .run("history", "verify", "--history", FOLDER)
                        .out())
                .isEqualTo("5 files: all as they were written.\n");
    }

    @Test
    void nothingAboutCustomersOrAgentsIsKeptOrSaid() throws IOException {
        Command.Run run = sync("--from", "2024-02-08", "--verbose", "--format", "json");
        assertThat(run.exitCode()).isZero();
        Command.in(folder).run("history", "export", "--history", FOLDER, "-o", "events.csv");
        Command.in(folder).run("history", "export", "--history", FOLDER, "-o", "star");

        assertThat(folder.resolve("events.csv")).isNotEmptyFile();
        assertThat(List.of(run.out(), run.err())).noneMatch(SyncCommandTest::hasCanary);
        for (Path file : Histories.files(folder)) {
            assertThat(hasCanary(Files.readString(file, StandardCharsets.ISO_8859_1)))
                    .as(file.toString())
                    .isFalse();
        }
    }

    private static boolean hasCanary(String text) {
        return Canaries.MARKS.stream().anyMatch(text::contains);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--from x|--from: 'x' is not a day: write 2024-01-31",
                "--from 1999-12-31|--from: 1999-12-31 is out of range: choose a day from 2000-01-01 to today",
                "--to 2024-02-11|--to: 2024-02-11 is out of range",
                "--from 2024-02-02 --to 2024-02-01|--to: 2024-02-01 is before --from 2024-02-02",
                "--full --repair|--full and --repair cannot be combined",
                "--repair --check-changes|--repair and --check-changes cannot be combined",
                "--history twice|--history is given more than once",
                "--format xlsx|--format: 'xlsx' is not one of table, csv, json, ndjson, markdown",
                "--max-retries -1|--max-retries: '-1' is not a whole number",
                "--deadline soon|--deadline: 'soon' is not a duration",
                "--queue Sales|'--queue' is not an option of sync",
                "stray|'stray'"
            })
    void mistakeOnTheCommandLineIsAUsageError(String options, String message) {
        int before = simulator.requests().all().size();
        Command.Run run = sync(options.split(" "));

        assertThat(run.err()).contains(message).doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(simulator.requests().all()).hasSize(before);
        assertThat(folder.resolve(FOLDER)).doesNotExist();
    }

    @Test
    void folderMustBeNamed() {
        Command.Run run = Command.in(folder, simulator).run("sync");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("queue-sla: --history: the folder of the history is missing: add --history DIR, or set"
                        + " QUEUE_SLA_HISTORY\n");
    }

    @Test
    void folderOfAnotherOrganisationIsRefusedAndStaysAsItIs() throws IOException {
        Histories.copy(shared, folder);
        Path identity = folder.resolve(FOLDER).resolve("_history.json");
        Files.writeString(
                identity,
                Files.readString(identity)
                        .replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"another\"")
                        .replaceAll("127\\.0\\.0\\.1", "api.example"));
        List<String> before = Histories.names(folder);
        Command.Run run = sync("--from", "2024-02-09");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("queue-sla: history: ")
                .contains("has the contacts of another organisation, at api.example: choose another folder")
                .hasLineCount(1);
        assertThat(Histories.names(folder)).isEqualTo(before);
    }

    @Test
    void folderOfANewerFormatIsRefused() throws IOException {
        Histories.copy(shared, folder);
        Path identity = folder.resolve(FOLDER).resolve("_history.json");
        Files.writeString(identity, Files.readString(identity).replaceFirst("\"format\" *: *1", "\"format\":99"));

        assertThat(sync().err()).contains("has format 99, which a newer version of queue-sla wrote");
        assertThat(sync().exitCode()).isEqualTo(3);
    }

    @Test
    void folderThatAnotherRunWritesIsLeftAlone() {
        Histories.copy(shared, folder);
        HistoryFolder existing = HistoryFolder.open(folder.resolve(FOLDER));
        try (HistoryWriter other = HistoryWriter.open(existing, new SystemFiles(), Machines.NOW)) {
            Command.Run run = sync();

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .startsWith("queue-sla: history: another run is writing to the folder (process ")
                    .contains("wait until it has ended, and try again");
            assertThat(other.folder().organisation()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "none/contacts"})
    void folderThatCannotHoldAHistoryIsRefused(String name) throws IOException {
        Files.createDirectory(folder.resolve(FOLDER));
        Files.writeString(folder.resolve(FOLDER).resolve("letter.txt"), "mine");
        Command.Run run = Command.in(folder, simulator).run("sync", "--history", name, "--from", "2024-02-09");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("queue-sla: history: ")
                .containsPattern("holds other files and no history|the parent folder of .* does not exist");
        assertThat(folder.resolve(FOLDER).resolve("letter.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({"DETAILS, 4, analytics:conversationDetail:view", "QUEUES, 0, ''", "DATA_RETENTION, 0, ''"})
    void missingPermissionEndsTheRunUnlessItCostsOnlyNames(PlatformApi api, int exitCode, String permission) {
        Behaviour behaviour =
                Behaviour.builder().availability(api, Availability.FORBIDDEN).build();
        try (Simulator forbidding = Histories.organisation(behaviour)) {
            Command.Run run = Command.in(folder, forbidding).run("sync", "--history", FOLDER, "--from", "2024-02-09");

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
            assertThat(run.out() + run.err()).contains(permission);
        }
    }

    @Test
    void changesThatCannotBeLookedForAreSaidAndMakeTheRunPartial() {
        Behaviour behaviour = Behaviour.builder()
                .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN)
                .build();
        Histories.copy(shared, folder);
        try (Simulator forbidding = Histories.organisation(behaviour)) {
            Command.Run run = Command.in(folder, forbidding)
                    .run("sync", "--history", FOLDER, "--from", "2024-02-08", "--to", "2024-02-08", "--check-changes");

            assertThat(run.exitCode()).isEqualTo(7);
            assertThat(run.out())
                    .contains("Not all days could be compared with the platform's counts")
                    .contains("analytics:conversationAggregate:view");
        }
    }

    @Test
    void conversationThatContradictsItselfIsListed() {
        Behaviour behaviour = Behaviour.builder()
                .jobs(JobBehaviour.builder().malformed(1).build())
                .build();
        try (Simulator malformed = Histories.organisation(behaviour)) {
            Command command = Command.in(folder, malformed);
            Command.Run run = command.run("sync", "--history", FOLDER, "--from", "2024-02-09");

            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .containsPattern(
                            "Not counted, because (it contradicts itself|they contradict themselves) or cannot be read: ");
            assertThat(hasCanary(run.out())).isFalse();
        }
    }

    @Test
    void restartWaitsAsLongAsThePlatformAskedTheRunBefore() {
        Histories.copy(shared, folder);
        try (Simulator own = Histories.organisation()) {
            own.setBehaviour(Behaviour.builder()
                    .throttled(1)
                    .retryAfter(RetryAfterForm.SECONDS, 3600)
                    .build());
            Command.Run asked = Command.in(folder, own).run("sync", "--history", FOLDER, "--deadline", "60s");
            assertThat(asked.exitCode()).isEqualTo(5);
            own.setBehaviour(Behaviour.faultless());
            own.requests().clear();

            Command.Run restarted = Command.in(folder, own).run("sync", "--history", FOLDER, "--deadline", "60s");

            assertThat(restarted.exitCode()).isEqualTo(5);
            assertThat(restarted.err()).contains("wait");
            assertThat(own.requests().all()).allMatch(request -> request.path().equals("/oauth/token"));
        }
    }
}
