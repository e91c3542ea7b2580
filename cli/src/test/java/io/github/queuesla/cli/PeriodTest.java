package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say about a period that is not over. It is 12:00 UTC on 10 February 2024. */
class PeriodTest {

    private static final String NOT_BEGUN = "the period has not begun: it begins at 2030-01-01 00:00 UTC";
    private static final String AS_OF = "as of 2024-02-10 12:00:00 UTC";

    @TempDir
    private Path folder = Path.of("");

    private Simulator simulator;
    private Command command;

    @BeforeEach
    void start() throws IOException {
        simulator = Organisations.good();
        command = Command.in(folder, simulator)
                .without("GENESYS_QUEUE_IDS")
                .without("GENESYS_START_DATE")
                .without("GENESYS_END_DATE");
        Files.writeString(folder.resolve("monthly.yaml"), """
                format: 1
                contract: Leeds
                defaults: {time-zone: Europe/London, window: month, queues: Sales, within: 20s, target: 80}
                service-levels: [{name: sales}]
                """);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Command.Run sales(String name, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(name, "--queue", "Sales", "--within", "20s", "--target", "80"));
        arguments.addAll(List.of(more));
        return command.run(arguments.toArray(String[]::new));
    }

    @Test
    void checkOfTheFutureHasNothingToJudge() {
        Command.Run run = sales("check", "--period", "2030-01");
        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.out())
                .contains("not yet")
                .contains(NOT_BEGUN)
                .doesNotContain("no traffic")
                .doesNotContain("(part)");
    }

    @Test
    void reportOfTheFutureWarns() {
        Command.Run run = sales("report", "--period", "2030-01", "--api", "conversation-aggregates");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("not yet").contains(NOT_BEGUN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "report", "curve", "formulas", "bridge"})
    void futureIsSaidWhateverTheFormat(String name) {
        Command.Run run = sales(name, "--period", "2030-01", "--format", "csv", "--api", "conversation-aggregates");
        assertThat(run.err()).contains(NOT_BEGUN);
        assertThat(run.out()).doesNotContain(NOT_BEGUN);
    }

    @Test
    void budgetOfTheFutureHasNotBegun() {
        assertThat(sales("budget", "--period", "2030-01").out()).contains("No open time of the window has begun.");
    }

    @Test
    void periodThatIsNotOverIsJudgedOnWhatHasBegun() {
        Command.Run run = sales("report", "--period", "today", "--by", "hour");
        assertThat(run.exitCode()).isZero();
        assertThat(run.unwrapped())
                .contains("the period is not over: it ends at 2024-02-11 00:00 UTC, and these numbers are of what has"
                        + " begun by 2024-02-10 12:00 UTC");
        assertThat(run.out())
                .containsPattern("2024-02-10 11:00 .* (met|missed)")
                .containsPattern("2024-02-10 12:00 .* not yet")
                .containsPattern("2024-02-10 23:00 .* not yet");
    }

    @Test
    void periodThatIsOverNeedsNoRemark() {
        assertThat(sales("report", "--period", "2024-01-09").out()).doesNotContain("Notes");
    }

    @Test
    void checkOfPastAndFutureDaysIsThatOfThePast() {
        Command.Run run = sales("check", "--from", "2024-02-09", "--to", "2024-02-12");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("open, ")
                .contains("the period is not over")
                .doesNotContain("not yet");
    }

    @Test
    void reportOfTodayIsHeadedByTheDay() {
        Command.Run run = command.run("report", "--contract", "monthly.yaml", "--period", "today");
        assertThat(run.out()).contains("2024-02-10 (part of 2024-02)").doesNotContain("2024-02 (part)");
    }

    @Test
    void reportOfAWeekIsHeadedByTheWeek() {
        Command.Run run = command.run("report", "--contract", "monthly.yaml", "--period", "2024-W03");
        assertThat(run.out()).contains("2024-01-15 to 2024-01-21 (part)").doesNotContain("2024-01 (part)");
    }

    @Test
    void monthSoFarKeepsItsName() {
        for (String period : List.of("2024-02", "month-to-date")) {
            Command.Run run = command.run("report", "--contract", "monthly.yaml", "--period", period);
            assertThat(run.out()).contains("2024-02 (part)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown", "html"})
    void everyHeadSaysWhenTheNumbersWereRead(String format) {
        for (String name : List.of("check", "report", "curve", "formulas", "bridge", "budget")) {
            Command.Run run = sales(name, "--period", "2024-02", "--format", format);
            assertThat(run.out().replaceAll("\\s+", " ")).as(name).contains(AS_OF);
        }
    }

    @Test
    void budgetByOptionsIsMonthToDate() {
        assertThat(sales("budget").out()).contains("2024-02-01 to 2024-02-10").contains("Window 2024-02, counted to");
        assertThat(sales("check").out()).contains("2024-02-09").doesNotContain("2024-02-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget|(default: month-to-date; with a contract, its window that is not over)",
                "check|(default: yesterday; with a contract, its last complete window)",
                "report|(default: yesterday; with a contract, its last complete window)"
            })
    void helpSaysTheDefaultOfTheCommand(String name, String words) {
        assertThat(command.run(name, "--help").out().replaceAll("\\s+", " ")).contains(words);
    }

    @Test
    void budgetOutOfReachIsAMiss() {
        Command.Run lost = command.run("budget", "--queue", "Sales", "--within", "1s", "--target", "100");
        assertThat(lost.out()).contains("Out of reach");
        assertThat(lost.exitCode()).isEqualTo(10);
        assertThat(command.run("budget", "--queue", "Sales", "--target", "1").exitCode())
                .isZero();
    }

    @Test
    void budgetInCsvHasNoNegativeNeedAndWholeSeconds() {
        Instant fraction = Instant.parse("2024-02-10T12:00:00.123456Z");
        Command.Run run = command.at(InstantSource.fixed(fraction))
                .run("budget", "--queue", "Sales", "--target", "1", "--format", "csv");
        assertThat(run.out())
                .contains("2024-02-10T12:00:00Z")
                .doesNotContain("12:00:00.1")
                .doesNotContain(",-");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "report", "curve", "formulas", "bridge"})
    void periodOlderThanThePlatformKeepsIsSaid(String name) {
        simulator.setBehaviour(Behaviour.builder().retentionDays(365).build());
        Command.Run run = sales(name, "--period", "2023-01-02");
        assertThat(run.out() + run.err()).contains("the platform keeps contacts for 365 days");
    }

    @Test
    void oldPeriodIsRemarkedWhenTheRetentionIsUnknown() {
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.DATA_RETENTION, Availability.FORBIDDEN)
                .build());
        assertThat(sales("report", "--period", "2022-01-03").out()).contains("more than 18 months ago");
        assertThat(sales("report", "--period", "2023-01-02").out()).doesNotContain("Notes");
    }

    @Test
    void retentionIsReadForOldPeriodsOnlyAndPlanned() {
        assertThat(sales("report", "--period", "2024-01-09").exitCode()).isZero();
        assertThat(simulator.requests().all())
                .noneMatch(request -> request.path().contains("dataretention"));
        assertThat(sales("report", "--period", "2022-01-03").out()).doesNotContain("Notes");
        assertThat(simulator.requests().all())
                .anyMatch(request -> request.path().contains("dataretention"));
        assertThat(command.run("plan", "--period", "2022-01-03", "--queue", "Sales")
                        .out())
                .contains("data retention")
                .contains("analytics:dataRetention:view");
    }

    @Test
    void headOfTheQueueListSaysWhenItWasRead() {
        assertThat(command.run("queues", "--format", "markdown").out()).contains(AS_OF);
    }

    @Test
    void platformThatDecidesTheZoneIsNotSaidToUseUtc() {
        Command.Run run = sales("report", "--period", "2024-01-09", "--format", "html", "--api", "queue-summary");
        assertThat(run.out())
                .contains("the whole period in the time zone that the platform decides")
                .doesNotContain("the whole period in UTC");
    }
}
