package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.history.folder.HistoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports from the folders of two organisations, which have a queue of the same id, name and conversations. */
class SeveralHistoriesTest {

    private static final String ID = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01";
    private static final String BOTH = " --history leeds --history york ";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() {
        // Of 4 calls, 3 are in time at Leeds; of 5, 1 at York.
        SampleHistory.write(folder.resolve("leeds"), Optional.of("org-1"), List.of(5_000L, 19_999L, 30_000L, 60_000L));
        SampleHistory.write(
                folder.resolve("york"), Optional.of("org-2"), List.of(5_000L, 31_000L, 40_000L, 60_000L, 61_000L));
    }

    private Command.Run run(String commandLine) {
        return Command.in(folder).run(commandLine.split(" +"));
    }

    private static Stream<String> rows(Command.Run csv) {
        return csv.outLines().stream().skip(1);
    }

    @Test
    void equalQueuesOfTwoOrganisationsStayApart() {
        Command.Run run = run("report --period 2024-01-10" + BOTH);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("Sales \\(leeds\\) +4 +3 +0 +75.00")
                .containsPattern("Sales \\(york\\) +5 +1 +0 +20.00")
                .containsPattern("All 2 queues +9 +4 +0 +44.44");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--by day,media", "--by half-hour", "--by division"})
    void rowsAreThoseOfEachHistoryAlone(String breakdown) {
        String question = "report --from 2024-01-10 --to 2024-01-11 --format csv " + breakdown;
        List<String> alone = new ArrayList<>();
        rows(run(question + " --history leeds")).forEach(row -> alone.add(row + ",leeds"));
        rows(run(question + " --history york")).forEach(row -> alone.add(row + ",york"));
        Command.Run both = run(question + BOTH);
        assertThat(both.outLines().get(0)).endsWith(",offered,unresolved,organisation");
        assertThat(rows(both)).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void oneHistoryHasNoOrganisationInItsRows() {
        assertThat(run("report --period 2024-01-10 --format csv --history leeds")
                        .outLines()
                        .get(0))
                .doesNotContain("organisation");
        assertThat(run("report --period 2024-01-10 --format json --history leeds")
                        .out())
                .doesNotContain("organisation", "histories");
    }

    @Test
    void jsonNamesEveryHistoryWithItsDaysAndHash() {
        String json = run("report --period 2024-01-10 --format json" + BOTH).out();
        String hash = run("report --period 2024-01-10 --format json --history york")
                .out()
                .replaceFirst("(?s).*\"hash\": \"([0-9a-f]{64})\".*", "$1");
        assertThat(json)
                .containsPattern("\"histories\": \\[\\s+\\{\\s+\"organisation\": \"leeds\",\\s+"
                        + "\"organisationId\": \"org-1\",\\s+\"host\": \"api.example.org\",\\s+\"days\": 1,")
                .containsPattern("\"organisation\": \"york\",\\s+\"organisationId\": \"org-2\",\\s+"
                        + "\"host\": \"api.example.org\",\\s+\"days\": 1,\\s+\"hash\": \"" + hash + "\"")
                .containsPattern("\"targetMet\": null,\\s+\"organisation\": \"york\"");
    }

    @Test
    void sourceLineNamesEveryHistory() {
        assertThat(run("report --period 2024-01-10 --format markdown" + BOTH).out())
                .contains("histories of leeds (api.example.org, 1 day, hash ")
                .contains("), york (api.example.org, 1 day, hash ");
    }

    @ParameterizedTest
    @CsvSource({"Sales, 2", "S*, 2", ID + ", 2", "leeds/Sales, 1", "leeds/S*, 1", "leeds/" + ID + ", 1", "leeds/*, 1"})
    void aNameIsOfEveryOrganisationUnlessItNamesOne(String queue, int rows) {
        Command.Run run = run("report --period 2024-01-10 --format csv --queue " + queue + BOTH);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(rows(run)).hasSize(rows).anyMatch(row -> row.endsWith(",leeds"));
    }

    @Test
    void unknownQueueOfOneOrganisationIsNamedAsItWasWritten() {
        Command.Run run = run("report --period 2024-01-10 --queue york/Sale" + BOTH);
        assertThat(run.out())
                .contains("no history knows a queue 'york/Sale': did you mean")
                .doesNotContain("--names-from-platform");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @Test
    void plainLinesNameTheOrganisationBeforeTheId() {
        assertThat(run("report --period 2024-01-10 --format plain" + BOTH).out())
                .contains("Queue leeds/" + ID + ": 75.0%", "Queue york/" + ID + ": 20.0%");
    }

    @Test
    void metricsHaveTheOrganisationAsALabel() {
        assertThat(run("report --period 2024-01-10 --format prometheus" + BOTH).out())
                .containsPattern("\\{[^}]*queue=\"Sales\",organisation=\"york\",queue_id=\"" + ID + "\"[^}]*\\} 5\n");
    }

    @Test
    void curveCountsTheWaitsOfBoth() {
        Command.Run run = run("curve --period 2024-01-10 --target 60 --at 5s,31s,1m" + BOTH);
        assertThat(run.out())
                .containsPattern("5 s +2 +9 +22.22")
                .containsPattern("31 s +5 +9 +55.56")
                .containsPattern("1 min +8 +9 +88.89")
                .contains("The target of 60 % is reached at 40 s (66.67 %), and missed at 39 s (55.56 %).");
    }

    @ParameterizedTest
    @CsvSource({
        "check --period 2024-01-10 --target 40, 4 +9 +44.44, 0",
        "formulas --period 2024-01-10 --short-abandon 5s, 4 +9 +44.44, 0",
        "budget --period 2024-01-10 --contract day.yaml, 4 of 9 met, 0"
    })
    void everyCommandAddsUpBoth(String commandLine, String numbers, int exitCode) throws IOException {
        Files.writeString(folder.resolve("day.yaml"), """
                format: 1
                contract: Day by day
                service-levels: [{name: calls, time-zone: UTC, queues: "*", within: 30s, target: 40, window: day}]
                """);
        Command.Run run = run(commandLine + BOTH);
        assertThat(run.out()).containsPattern(numbers);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    }

    @Test
    void missingDayIsOneOfItsOrganisationOnly() throws IOException {
        Files.delete(folder.resolve("york/date=2024-01-11/events.parquet"));
        Command.Run run = run("report --from 2024-01-10 --to 2024-01-11 --by day --format csv" + BOTH);
        assertThat(rows(run).filter(row -> row.contains(",unavailable,")))
                .singleElement()
                .asString()
                .contains(",2024-01-11T00:00:00Z,")
                .endsWith(",york");
        assertThat(run.err()).contains("the history does not have 2024-01-11 of york. Fetch it with queue-sla sync");
        assertThat(run.exitCode()).isEqualTo(7);
        Command.Run leeds = run("report --from 2024-01-10 --to 2024-01-11 --queue leeds/*" + BOTH);
        assertThat(leeds.exitCode()).isZero();
        assertThat(leeds.out()).contains("history of leeds (").doesNotContain("york");
    }

    @Test
    void aClientsFileTellsNothingOfOtherOrganisations() throws IOException {
        Files.delete(folder.resolve("york/date=2024-01-10/events.parquet"));
        Files.writeString(folder.resolve("contract.yaml"), """
                format: 1
                contract: Two clients
                defaults: {time-zone: UTC, target: 80, within: 30s, window: day}
                service-levels:
                  - {name: rail, client: Rail, queues: leeds/Sales, roll-up: worst-queue}
                  - {name: shops, client: Shops, queues: york/Sales}
                """);
        Command.Run run =
                run("check --contract contract.yaml --period 2024-01-10 --format json --split-by client -o out" + BOTH);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
        assertThat(Files.readString(folder.resolve("out/Rail.json")))
                .contains("\"organisation\": \"leeds\"", "\"text\": \"Sales (leeds): 3 of 4 contacts\"")
                .doesNotContain("york");
        assertThat(Files.readString(folder.resolve("out/Shops.json"))).doesNotContain("leeds");
    }

    @Test
    void foldersOfOneNameAreToldApartByTheFolderAbove() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        SampleHistory.write(folder.resolve("a/contacts"), Optional.of("org-3"), List.of(1_000L));
        SampleHistory.write(folder.resolve("b/contacts"), Optional.of("org-4"), List.of(60_000L));
        Command.Run run =
                run("report --period 2024-01-10 --queue b/contacts/Sales --history a/contacts --history b/contacts");
        assertThat(run.out()).containsPattern("Sales \\(b/contacts\\) +1 +0 ").doesNotContain("a/contacts");
    }

    @Test
    void twoFoldersOfOneOrganisationAreRefused() {
        SampleHistory.write(folder.resolve("leeds-again"), Optional.of("org-1"), List.of(1_000L));
        for (String other : List.of("leeds-again", "leeds", "./leeds")) {
            Command.Run run = run("report --period 2024-01-10 --history leeds --history " + other);
            assertThat(run.err())
                    .contains("--history: ")
                    .contains(" have the contacts of one organisation, which would count twice: give one of them");
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void foldersThatMayBeOfOneOrganisationAreRefused() {
        SampleHistory.write(folder.resolve("unknown"), Optional.empty(), List.of(1_000L));
        Command.Run run = run("report --period 2024-01-10 --history leeds --history unknown");
        assertThat(run.err()).contains("may be of one organisation, because one of them does not have its id");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void importedFolderIsRefusedBesideAnother() throws IOException {
        Path identity = folder.resolve("york/_history.json");
        Files.writeString(identity, Files.readString(identity).replaceFirst("\"organisation\":\\{.*?\\},", ""));
        assertThat(HistoryFolder.open(folder.resolve("york")).organisation()).isEmpty();
        Command.Run run = run("report --period 2024-01-10" + BOTH);
        assertThat(run.err())
                .contains("york has only imported contacts, and does not say of which organisation")
                .contains("run sync once with --adopt, or read it alone");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void folderWithoutAQueueListIsRefusedBesideAnother() throws IOException {
        Files.delete(folder.resolve("york/_queues.json"));
        Command.Run run = run("report --period 2024-01-10" + BOTH);
        assertThat(run.err()).contains("york has no list of queues, so it cannot be read together with others");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void queueThatIsNoLongerListedCountsInItsOrganisation() throws IOException {
        Path list = folder.resolve("york/_queues.json");
        String other = ID.replace("5f0c", "6f0c");
        Files.writeString(list, Files.readString(list).replace(ID, other));
        Path leeds = folder.resolve("leeds/_queues.json");
        Files.writeString(leeds, Files.readString(leeds).replace(ID, other));
        for (String queue : List.of(ID, "york/" + ID + " --queue leeds/" + ID)) {
            Command.Run run = run("report --period 2024-01-10 --format csv --queue " + queue + BOTH);
            assertThat(rows(run))
                    .as(run.err())
                    .hasSize(2)
                    .anyMatch(row -> row.contains(",measured,false,3,4,") && row.endsWith(",leeds"))
                    .anyMatch(row -> row.contains(",measured,false,1,5,") && row.endsWith(",york"));
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void namesFromThePlatformAreThoseOfOne() {
        Command.Run run = run("report --period 2024-01-10 --names-from-platform" + BOTH);
        assertThat(run.err()).contains("--names-from-platform is about one organisation: give one --history");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync",
                "history status",
                "history verify",
                "history export --format csv -o f.csv",
                "history prune --older-than 1D",
                "history import f.json"
            })
    void commandsAboutOneFolderRefuseTwo(String command) {
        Command.Run run = run(command + BOTH);
        assertThat(run.err()).contains("--history is given more than once: keep one of them");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
