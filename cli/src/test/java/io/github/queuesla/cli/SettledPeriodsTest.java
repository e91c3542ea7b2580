package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code settle} and {@code restate}, on a history of two days, of which the second is provisional. */
class SettledPeriodsTest {

    private static final Optional<String> ORGANISATION = Optional.of("an-organisation");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        SampleHistory.write(folder.resolve("contacts"));
        contract("80");
    }

    private void contract(String target) throws IOException {
        Files.writeString(folder.resolve("sales.yaml"), """
                format: 1
                contract: Sales desk
                service-levels:
                  - name: calls
                    queues: [Sales]
                    within: 30s
                    formula: answered
                    time-zone: UTC
                    window: day
                    target: %s
                    bands:
                      invoice: 1000
                      currency: GBP
                      credits:
                        - {from: 80, credit: 0}
                        - {from: 0, to: 80, credit: 5}
                """.formatted(target));
    }

    /** What a correction of the platform leaves: other waits in both days. */
    private void correct(List<Long> waits) {
        SampleHistory.write(folder.resolve("contacts"), ORGANISATION, waits);
    }

    private Command.Run run(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--history", "contacts"));
        all.addAll(List.of(options));
        return Command.in(folder).run(all.toArray(String[]::new));
    }

    private Command.Run settle(String name, String period, String... options) {
        List<String> all = new ArrayList<>(List.of("--name", name, "--contract", "sales.yaml", "--period", period));
        all.addAll(List.of(options));
        return run("settle", all.toArray(String[]::new));
    }

    private Path settled(String file) {
        return folder.resolve("contacts/_settled/ten").resolve(file);
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(folder.resolve("contacts/_settled"))) {
            return all.map(path -> path + " " + modified(path)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aPeriodIsSettledOnceAndThenTheSameCommandChangesNothing() {
        Command.Run first = settle("ten", "2024-01-10");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.unwrapped()).contains("Settled as ten").contains("Seal of ten: ");
        String seal = first.outLines().get(first.outLines().size() - 1);
        assertThat(run("settle list").outLines())
                .as("who kept the seal compares it")
                .contains(seal);
        List<String> before = files();

        Command.Run second = settle("ten", "2024-01-10");
        assertThat(second.exitCode()).isZero();
        assertThat(second.unwrapped()).contains("ten is settled already");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theResultIsThatOfAReport() throws IOException {
        settle("ten", "2024-01-10");
        Command.Run report = run("report", "--contract", "sales.yaml", "--period", "2024-01-10", "--format", "json");

        assertThat(Files.readString(settled("_result.json"))).isEqualTo(report.out());
        assertThat(Files.readString(settled("_contract.yaml")))
                .isEqualTo(Files.readString(folder.resolve("sales.yaml")));
    }

    @Test
    void theFolderOfASettledPeriodAnswersAsAHistory() {
        settle("ten", "2024-01-10");
        Command.Run report = Command.in(folder)
                .run(
                        "report",
                        "--history",
                        "contacts/_settled/ten",
                        "--contract",
                        "contacts/_settled/ten/_contract.yaml",
                        "--period",
                        "2024-01-10",
                        "--format",
                        "csv");
        assertThat(report.exitCode()).isZero();
        assertThat(report.outLines().get(1)).contains(",3,4,75.0,");
    }

    @Test
    void provisionalDaysAreNamedAndOnlyTakenOnDemand() {
        Command.Run refused = settle("ten", "2024-01");
        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err())
                .contains("settle: missing in the history: 2024-01-01 to 2024-01-09, 2024-01-12 to 2024-01-31:")
                .contains("settle: provisional in the history: 2024-01-11:");

        Command.Run eleven = settle("ten", "2024-01-11");
        assertThat(eleven.exitCode()).isEqualTo(7);
        assertThat(folder.resolve("contacts/_settled")).doesNotExist();
        Command.Run taken = settle("ten", "2024-01-11", "--provisional");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.unwrapped())
                .contains("ten is provisional: when it was settled, the platform could still change 2024-01-11.");
        assertThat(run("settle list").out()).contains("provisional");
        assertThat(run("restate", "--name", "ten").unwrapped()).contains("ten is provisional");
        assertThat(run("settle list", "--format", "json").out())
                .contains("\"state\": \"provisional\"")
                .containsPattern("\"provisionalDays\": \\[\\s+\"2024-01-11\"");
    }

    @Test
    void aPeriodThatIsNotOverIsRefused() {
        Command.Run run = settle("ten", "2024-02", "--provisional");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.err()).contains("settle: 2024-02-01 to 2024-02-29 (UTC) is not over");
    }

    @Test
    void damagedDaysAreNamed() throws IOException {
        Path events = folder.resolve("contacts/date=2024-01-10/events.parquet");
        byte[] bytes = Files.readAllBytes(events);
        bytes[40] ^= 1;
        Files.write(events, bytes);
        Command.Run run = settle("ten", "2024-01-10");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.err()).contains("settle: damaged in the history: 2024-01-10:");
    }

    @Test
    void aResultWithMissingNumbersIsNotSettled() throws IOException {
        Files.writeString(
                folder.resolve("sales.yaml"),
                Files.readString(folder.resolve("sales.yaml")).replace("[Sales]", "[Sales, Salse]"));
        Command.Run run = settle("ten", "2024-01-10");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.err()).contains("some numbers are missing").contains("Salse");
        assertThat(folder.resolve("contacts/_settled")).doesNotExist();
    }

    @Test
    void anotherPeriodContractOrOtherContactsUnderTheSameNameAreRefused() throws IOException {
        settle("ten", "2024-01-10");
        List<String> before = files();
        contract("90");
        correct(List.of(5_000L));
        Command.Run run = settle("ten", "2024-01-11", "--provisional");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("--name: 'ten' is settled already")
                .contains("the period is 2024-01-11 (UTC) instead of 2024-01-10 (UTC)")
                .contains("the contract file sales.yaml differs");
        assertThat(settle("ten", "2024-01-10").err()).contains("the history has other contacts in 2024-01-10");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatIsMissingOnTheCommandLineIsNamed() {
        assertThat(run("settle").err()).contains("--name is missing");
        assertThat(run("settle", "--name", "ten").err()).contains("--contract is missing");
        Command.Run noPeriod = run("settle", "--name", "ten", "--contract", "sales.yaml");
        assertThat(noPeriod.exitCode()).isEqualTo(2);
        assertThat(noPeriod.err()).contains("--period is missing");
        assertThat(run("restate").err()).contains("--name is missing");
        assertThat(settle("../ten", "2024-01-10").exitCode()).isEqualTo(2);
    }

    @Test
    void anUnknownNameIsToldWhichThereAre() {
        assertThat(run("restate", "--name", "tem").err()).contains("none is settled yet");
        settle("ten", "2024-01-10");
        Command.Run run = run("restate", "--name", "tem");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("did you mean 'ten'?");
        assertThat(run("settle verify", "--name", "tem").exitCode()).isEqualTo(3);
    }

    @Test
    void whenNothingChangedARestatementSaysSo() {
        settle("ten", "2024-01-10");
        Command.Run run = run("restate", "--name", "ten");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.unwrapped())
                .contains("No number and no verdict changed.")
                .contains("Total credit: 50.00 GBP then, 50.00 GBP today.")
                .contains("No contact changed.");
    }

    @Test
    void aCorrectionIsNamedWithWhatItDoesToNumbersVerdictsAndMoney() {
        settle("ten", "2024-01-10");
        correct(List.of(5_000L, 19_999L, 30_000L));
        Command.Run run = run("restate", "--name", "ten");

        assertThat(run.exitCode()).isEqualTo(10);
        assertThat(run.unwrapped())
                .contains("The verdict changed in 1 window: calls, 2024-01-10, missed then, met today.")
                .contains("Total credit: 50.00 GBP then, 0.00 GBP today.")
                .contains("1 contact changed: 0 added, 1 removed, 0 with another outcome");
        assertThat(run("restate", "--name", "ten", "--format", "csv").outLines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("removed,,2024-01-10,2024-01-10-60000,1,")
                .contains(",Sales,answered,60000,");
        assertThat(run("restate", "--name", "ten", "--format", "json").out())
                .contains("\"schema\": \"queue-sla.restate/1\"")
                .contains("\"verdictChanged\": true");
    }

    @Test
    void numbersThatChangeNoVerdictAreShownWithoutAnError() {
        settle("ten", "2024-01-10");
        correct(List.of(5_000L, 19_999L, 31_000L, 60_000L));
        Command.Run run = run("restate", "--name", "ten");

        assertThat(run.exitCode()).isZero();
        assertThat(run.unwrapped()).contains("No verdict changed; numbers did in 1 window.");
        assertThat(run.out()).contains("75.00").contains("50.00").contains("-25.00");
    }

    @Test
    void aChangedCreditIsAnAnswerEvenWithTheSameVerdict() throws IOException {
        Files.writeString(
                folder.resolve("sales.yaml"),
                Files.readString(folder.resolve("sales.yaml"))
                        .replace(
                                "- {from: 0, to: 80, credit: 5}",
                                "- {from: 70, to: 80, credit: 5}\n        - {from: 0, to: 70, credit: 10}"));
        settle("ten", "2024-01-10");
        correct(List.of(5_000L, 19_999L, 31_000L, 60_000L));
        Command.Run run = run("restate", "--name", "ten");

        assertThat(run.exitCode()).isEqualTo(10);
        assertThat(run.unwrapped())
                .contains("No verdict changed; numbers did in 1 window.")
                .contains("The credit changed in 1 window: calls, 2024-01-10, 50.00 GBP then, 100.00 GBP today.")
                .contains("Total credit: 50.00 GBP then, 100.00 GBP today.");
        assertThat(run("restate", "--name", "ten", "--format", "json").out())
                .contains("\"verdictChanged\": false,", "\"creditChanged\": true,");
    }

    @Test
    void anotherContractIsAppliedToTodaysContacts() throws IOException {
        settle("ten", "2024-01-10");
        contract("70");
        Command.Run run = run("restate", "--name", "ten", "--contract", "sales.yaml");

        assertThat(run.exitCode()).isEqualTo(10);
        assertThat(run.unwrapped())
                .contains("today's numbers are by another contract")
                .contains("missed then, met today")
                .contains("No contact changed.");
        assertThat(run("restate", "--name", "ten").exitCode()).isZero();
    }

    @Test
    void daysThatTheHistoryNoLongerHasAreMissingAndNotChanged() {
        settle("ten", "2024-01-10");
        run("history prune", "--older-than", "10D");
        Command.Run run = run("restate", "--name", "ten");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.unwrapped()).contains("unavailable").contains("No contact changed.");
        assertThat(settle("ten", "2024-01-10").unwrapped()).contains("ten is settled already");
        assertThat(run("settle verify").exitCode()).isZero();
    }

    @Test
    void aChangedFileIsNamedByEveryCommandThatReadsIt() throws IOException {
        settle("ten", "2024-01-10");
        Files.writeString(settled("_result.json"), "{}");
        for (Command.Run run : List.of(run("settle verify"), run("history verify"), run("restate", "--name", "ten"))) {
            assertThat(run.exitCode()).isEqualTo(7);
            assertThat(run.out() + run.err()).contains("_result.json").contains("changed after it was settled");
        }
        Files.writeString(settled("_settled.json"), "{}");
        assertThat(run("settle list").unwrapped()).contains("ten is damaged");
        assertThat(run("restate", "--name", "ten").exitCode()).isEqualTo(3);
    }

    @Test
    void aSettledPeriodIsNeverWritten() {
        settle("ten", "2024-01-10");
        Command.Run run =
                Command.in(folder).run("history", "prune", "--history", "contacts/_settled/ten", "--older-than", "1D");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("is a settled period, which never changes");
    }

    @Test
    void statusNamesSettledPeriods() {
        assertThat(run("history status").out()).doesNotContain("ten");
        assertThat(run("settle verify").unwrapped()).contains("No period is settled.");
        settle("ten", "2024-01-10");
        assertThat(run("history status").out()).containsPattern("settled +ten");
        assertThat(run("history verify").unwrapped()).contains("of 8 files");
    }

    @Test
    void aLogoIsKeptWithTheContract() throws IOException {
        Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        Files.writeString(
                folder.resolve("sales.yaml"),
                Files.readString(folder.resolve("sales.yaml")) + "report: {logo: logo.png}\n");
        settle("ten", "2024-01-10");
        Files.delete(folder.resolve("logo.png"));

        assertThat(settled("_contract.yaml.logo")).exists();
        assertThat(run("restate", "--name", "ten").exitCode()).isZero();
    }

    @Test
    void aFolderElsewhereIsRefusedAndAnAddressOfThisMachineIsItsPath() {
        for (String address : List.of("s3a://bucket/contacts", "hdfs://nn/contacts", "file://nn/contacts")) {
            for (String command : List.of("settle", "settle list", "settle verify", "restate")) {
                List<String> all = new ArrayList<>(List.of(command.split(" ")));
                all.addAll(List.of("--history", address));
                if (!command.contains(" ")) {
                    all.addAll(List.of("--name", "ten"));
                }
                if (command.equals("settle")) {
                    all.addAll(List.of("--contract", "sales.yaml", "--period", "2024-01-10"));
                }
                Command.Run run = Command.in(folder).run(all.toArray(String[]::new));
                assertThat(run.exitCode()).as(command).isEqualTo(2);
                assertThat(run.err())
                        .contains("--history: '" + address + "' is no folder of this machine: copy or mount it");
            }
        }
        settle("ten", "2024-01-10");
        String address = folder.resolve("contacts").toUri().toString();
        Command.Run list = Command.in(folder).run("settle", "list", "--history", address);
        assertThat(list.out()).isEqualTo(run("settle list").out());
    }
}
