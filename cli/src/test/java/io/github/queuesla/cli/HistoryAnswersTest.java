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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports from a folder of contacts, without network and credentials. */
class HistoryAnswersTest {

    @TempDir
    private Path folder = Path.of("");

    private Path history = Path.of("");

    @BeforeEach
    void write() {
        history = folder.resolve("contacts");
        SampleHistory.write(history);
    }

    private Command.Run run(String commandLine) {
        return Command.in(folder).run(commandLine.split(" "));
    }

    @Test
    void reportNeedsNoCredentials() {
        Command.Run run = run("report --history contacts --period 2024-01-10 --queue Sales");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("UTC, history of api.example.org (1 day, hash ")
                .containsPattern("Sales +4 +3 +0 +75.00");
    }

    @Test
    void verboseRunNamesTheHistoryTheDaysReadAndTheEngine() {
        Command.Run run = run("report --history contacts --period 2024-01-10 --queue Sales --verbose");
        assertThat(run.err()).contains("contacts: 1 day, read with duckdb v");
    }

    @Test
    void jsonHasTheDaysReadAndTheirHash() {
        Command.Run run = run("report --history contacts --period 2024-01-10 --format json");
        assertThat(run.out())
                .containsPattern("\"api\": \"history\",\\s+\"host\": \"api.example.org\",\\s+\"requests\": 0,\\s+"
                        + "\"history\": \\{\\s+\"days\": 1,\\s+\"hash\": \"[0-9a-f]{64}\"");
    }

    @Test
    void sameDaysHaveTheSameHash() {
        String first = hash(run("report --history contacts --period 2024-01-10 --format json"));
        assertThat(hash(run("curve --history contacts --period 2024-01-10 --format json")))
                .isEqualTo(first);
        assertThat(hash(run("report --history contacts --period 2024-01-11 --format json")))
                .isNotEqualTo(first);
    }

    private static String hash(Command.Run run) {
        return run.out().replaceFirst("(?s).*\"hash\": \"([0-9a-f]{64})\".*", "$1");
    }

    @Test
    void folderOfTheVariableAnswers() {
        Command.Run run = Command.in(folder)
                .with("QUEUE_SLA_HISTORY", "contacts")
                .with("GENESYS_ORG_URL", "not a URL")
                .run("report", "--period", "2024-01-10", "--format", "plain");
        assertThat(run.out()).contains(": 75.0%");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--region eu-central-1", "--api conversation-aggregates", "--record kept"})
    void optionsThatAskThePlatformBeatTheVariable(String option) {
        Command.Run run = Command.in(folder)
                .with("QUEUE_SLA_HISTORY", "contacts")
                .run(("report --period 2024-01-10 " + option).split(" "));
        assertThat(run.err()).contains("Missing GENESYS_CLIENT_ID");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--api auto", "--record kept"})
    void optionsAboutRequestsDoNotGoWithAHistory(String option) {
        Command.Run run = run("report --history contacts --period 2024-01-10 " + option);
        assertThat(run.err()).contains("--history cannot be combined with " + option.replaceFirst(" .*", ""));
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void connectionHasNoEffect() {
        Command.Run run = run("report --history contacts --period 2024-01-10 --org-url https://x.example --max-rate 3");
        assertThat(run.err())
                .contains("--org-url has no effect with --history")
                .contains("--max-rate has no effect with --history");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void missingDayIsUnavailable() {
        Command.Run run = run("report --history contacts --period 2024-01 --by day --queue Sales --format csv");
        assertThat(run.out())
                .contains(",2024-01-10T00:00:00+00:00,2024-01-11T00:00:00+00:00,measured,false,3,4,")
                .contains(",2024-01-12T00:00:00+00:00,2024-01-13T00:00:00+00:00,unavailable,");
        assertThat(run.err())
                .contains("not-in-history: the history does not have 2024-01-01 to 2024-01-09. Fetch it with"
                        + " queue-sla sync");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @Test
    void provisionalDayIsFlagged() {
        Command.Run run =
                run("report --history contacts --from 2024-01-10 --to 2024-01-11 --by day --queue Sales --format csv");
        assertThat(run.out())
                .contains(",2024-01-10T00:00:00+00:00,2024-01-11T00:00:00+00:00,measured,false,")
                .contains(",2024-01-11T00:00:00+00:00,2024-01-12T00:00:00+00:00,measured,true,");
    }

    @Test
    void damagedDayIsUnavailable() throws IOException {
        Files.writeString(history.resolve("date=2024-01-11/events.parquet"), "cut");
        Command.Run run = run("report --history contacts --from 2024-01-10 --to 2024-01-11 --by day --format csv");
        assertThat(run.out()).contains(",measured,false,3,4,").contains(",unavailable,");
        assertThat(run.err()).contains("the history cannot read 2024-01-11");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @Test
    void curveIsExactAtTheSecond() {
        Command.Run run =
                run("curve --history contacts --period 2024-01-10 --queue Sales --target 70 --at 1s,20s,29s500ms");
        assertThat(run.out())
                .containsPattern("20 s +2 +4 +50.00")
                .containsPattern("29 s 500 ms +2 +4 +50.00")
                .contains("The target of 70 % is reached at 30 s (75.00 %), and missed at 29 s (50.00 %).");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void curveOfMissingDaysSaysWhy() {
        Command.Run run = run("curve --history contacts --period 2024-01-12 --queue Sales --target 70");
        assertThat(run.out())
                .contains("The counts are unavailable, so there is no curve.")
                .doesNotContain("Met");
        assertThat(run.err()).contains("the history does not have 2024-01-12. Fetch it with queue-sla sync");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "check --history contacts --period 2024-01-10 --target 80,10",
        "formulas --history contacts --period 2024-01-10 --short-abandon 5s,0",
        "budget --history contacts --from 2024-01-10 --to 2024-01-11 --target 70,7"
    })
    void everyCommandAboutServiceLevelsReadsAHistory(String commandLine, int exitCode) {
        Command.Run run = run(commandLine);
        assertThat(run.out()).contains("history of api.example.org");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    }

    @Test
    void folderWithoutAHistoryIsRefused() {
        Command.Run run = run("report --history elsewhere --period 2024-01-10");
        assertThat(run.err()).contains("elsewhere holds no history: check --history, or fetch one with queue-sla sync");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void historyWithoutNamesShowsIds() throws IOException {
        Files.delete(history.resolve("_queues.json"));
        Command.Run run = run("report --history contacts --period 2024-01-10");
        assertThat(run.out())
                .containsPattern("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01 +4 +3")
                .contains("The history has no names of queues, so reports show ids");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void planHasNothingToPlan() {
        Command.Run run = run("plan report --history contacts --period 2024-01-10");
        assertThat(run.err()).contains("answers without requests: remove --history, or unset QUEUE_SLA_HISTORY");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void namesFromThePlatformNeedAHistory() {
        Command.Run run = run("report --names-from-platform --period 2024-01-10");
        assertThat(run.err()).contains("--names-from-platform needs --history");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void boardThatExpectsContactsFromAFolderWithoutAHistoryDoesNotStart() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .run("serve", "--history", "nowhere", "--queue", "Sales", "--within", "20s", "--max-rate", "100");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .contains("nowhere holds no history: check --history")
                    .doesNotContain("has no effect");
        }
    }

    @Test
    void evidenceListsTheContactsBehindAReport() {
        Command.Run run =
                run("evidence --history contacts --period 2024-01-10 --queue Sales --within 20s --format csv");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("late by 10 s", "late by 40 s");
        assertThat(run.out().lines()).hasSize(3);
        assertThat(
                        run("evidence --history contacts --period 2024-01-10 --queue Sales --within 20s --all --format ndjson")
                                .out()
                                .lines())
                .hasSize(4);
    }

    @Test
    void evidenceOfSeveralServiceLevelsIsOneAfterTheOtherWithTheTotalsOfTheReport() {
        String question = " --history contacts --period 2024-01-10 --queue Sales --within 40s --within 20s";
        Command.Run evidence = run("evidence --format csv" + question);
        assertThat(evidence.err()).isEmpty();
        assertThat(evidence.outLines())
                .extracting(line -> line.replaceFirst(",.*,", " "))
                .containsExactly(
                        "serviceLevel detail",
                        "within-40s late by 20 s",
                        "within-20s late by 10 s",
                        "within-20s late by 40 s");
        assertThat(run("report --format csv" + question).out())
                .contains("within-40s,", ",3,4,75.0,", "within-20s,", ",2,4,50.0,");
    }

    @Test
    void pageOfAReportHasTheWorstContactsOfItsMissedWindows() throws IOException {
        Command.Run run = run("report --history contacts --period 2024-01-10 --queue Sales --within 20s --target 80"
                + " -o page.html");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("page.html"))
                .content()
                .contains("Worst 2 contacts, 2024-01-10", "2024-01-10-60000", "late by 40 s")
                .doesNotContain("misses.csv");
        assertThat(folder.resolve("page-within-20s-misses.csv")).doesNotExist();
    }

    @Test
    void windowThatIsMetHasNoWorstContacts() {
        Command.Run run = run("report --history contacts --period 2024-01-10 --queue Sales --within 20s --target 50"
                + " --format html");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("Worst 2 contacts").contains("within-20s");
    }

    @Test
    void pageOfEachClientHasTheWorstContactsOfItsServiceLevels() throws IOException {
        Files.writeString(folder.resolve("clients.yaml"), """
                format: 1
                contract: Northwind
                defaults: {time-zone: UTC, target: 80, window: day, queues: [Sales]}
                service-levels:
                  - {name: strict, client: Leeds, within: 20s}
                  - {name: loose, client: York, within: 40s}
                """);
        Command.Run run = run("report --history contacts --period 2024-01-10 --contract clients.yaml --evidence"
                + " --split-by client --format html -o pages");
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("pages/Leeds.html"))
                .content()
                .contains("Worst 2 contacts, 2024-01-10", "<a href=\"strict-misses.csv\">");
        assertThat(folder.resolve("pages/York.html")).content().contains("Worst contact, 2024-01-10", "loose-misses");
        assertThat(Files.readAllLines(folder.resolve("pages/strict-misses.csv")))
                .hasSize(3);
    }

    @Test
    void pageOfAReportLinksToItsEvidence() throws IOException {
        Command.Run run = run("report --history contacts --period 2024-01-10 --queue Sales --within 20s --target 80"
                + " --evidence -o page.html");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("page.html"))
                .content()
                .contains("Worst 2 contacts, 2024-01-10", "<a href=\"page-within-20s-misses.csv\">");
        assertThat(Files.readAllLines(folder.resolve("page-within-20s-misses.csv")))
                .hasSize(3);
    }

    @Test
    void reportThatMissesNothingHasNoEvidence() {
        Command.Run run = run("report --history contacts --period 2024-01-10 --queue Sales --within 20s --target 10"
                + " --evidence -o page.html");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("page-within-20s-misses.csv")).doesNotExist();
    }
}
