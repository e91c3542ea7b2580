package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.SampleHistory.Visit;
import io.github.queuesla.history.day.DayState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code settle} and {@code restate} where contacts of a day end in the next one. */
class SettledArrivalsTest {

    private static final Visit AT_TEN = Visit.answered("at-ten", "2024-01-10T10:00:00Z", Duration.ofHours(3));
    private static final Visit LATE = Visit.answered("late", "2024-01-10T23:00:00Z", Duration.ofHours(4));
    private static final Visit STAYS = Visit.open("stays", "2024-01-10T22:30:00Z");
    private static final Visit NEXT_DAY = Visit.answered("next-day", "2024-01-11T08:00:00Z", Duration.ofSeconds(9));

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        contract("booking: arrival");
    }

    private void contract(String rules) throws IOException {
        Files.writeString(folder.resolve("sales.yaml"), """
                format: 1
                contract: Sales desk
                service-levels:
                  - {name: calls, queues: Sales, within: 4h, time-zone: UTC, window: day, target: 80, %s}
                hours:
                  office: {time-zone: UTC, week: {monday-friday: ["09:00-17:00"]}}
                """.formatted(rules));
    }

    private static Map<LocalDate, DayState> days(int... days) {
        Map<LocalDate, DayState> all = new TreeMap<>();
        for (int day : days) {
            all.put(LocalDate.of(2024, 1, day), DayState.SETTLED);
        }
        return all;
    }

    private void history(Map<LocalDate, DayState> days, Visit... visits) {
        SampleHistory.write(folder.resolve("contacts"), days, List.of(visits));
    }

    private Command.Run run(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--history", "contacts"));
        all.addAll(List.of(options));
        return Command.in(folder).run(all.toArray(String[]::new));
    }

    private Command.Run settle(String... options) {
        return run("settle --name ten --contract sales.yaml --period 2024-01-10", options);
    }

    private Command.Run restate(String... options) {
        return run("restate --name ten", options);
    }

    private Path settled(String file) {
        return folder.resolve("contacts/_settled/ten").resolve(file);
    }

    @Test
    void theDaysInWhichContactsOfThePeriodEndedAreKept() throws IOException {
        history(days(9, 10, 11, 12), AT_TEN, LATE, STAYS, NEXT_DAY);
        Command.Run run = settle();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(settled("date=2024-01-11")).exists();
        assertThat(settled("date=2024-01-09")).doesNotExist();
        assertThat(settled("date=2024-01-12")).doesNotExist();
        assertThat(Files.readString(settled("_result.json")))
                .isEqualTo(run("report --contract sales.yaml --period 2024-01-10 --format json")
                        .out());
        assertThat(run("settle verify").exitCode()).isZero();
        assertThat(settle().unwrapped()).contains("ten is settled already");
        assertThat(restate().exitCode()).isZero();
        assertThat(restate().unwrapped())
                .contains("No number and no verdict changed.", "No contact changed.")
                .doesNotContain("this version computes another result");
    }

    @Test
    void onlyContactsThatArrivedInThePeriodAreNamed() {
        history(days(10, 11), AT_TEN, LATE, STAYS, NEXT_DAY);
        settle();
        history(
                days(11),
                Visit.answered("late", "2024-01-10T23:00:00Z", Duration.ofHours(5)),
                Visit.answered("next-day", "2024-01-11T08:00:00Z", Duration.ofSeconds(7)));
        Command.Run run = restate("--format", "csv");

        assertThat(run.exitCode()).as("2 of 2 contacts were in time").isEqualTo(10);
        assertThat(run.outLines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("changed,wait time,2024-01-11,late,1,")
                .contains(",answered,14400000,", ",answered,18000000,");
    }

    @Test
    void anOutcomeThatComesAfterTheKeptDaysIsNamed() {
        history(days(10, 11, 12), AT_TEN, STAYS);
        settle();
        assertThat(settled("date=2024-01-12")).doesNotExist();
        history(days(12), Visit.answered("stays", "2024-01-10T22:30:00Z", Duration.ofHours(30)));

        assertThat(restate("--format", "csv").outLines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("changed,outcome wait time,2024-01-12,stays,1,")
                .contains(",none,,", ",answered,108000000,");
        assertThat(settle().err()).contains("contacts of the period ended in 2024-01-12");
    }

    @Test
    void aDayInWhichTheyMayHaveEndedIsNamedWhenItIsMissing() {
        history(days(10, 12), AT_TEN, STAYS);
        Command.Run run = settle("--provisional");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.err()).contains("settle: missing in the history: 2024-01-11: fetch them");
        assertThat(folder.resolve("contacts/_settled")).doesNotExist();
    }

    @Test
    void aReportWithoutThatDayIsProvisional() {
        history(days(10, 12), AT_TEN, STAYS);
        Command.Run run = run("report --contract sales.yaml --period 2024-01-10");

        assertThat(run.unwrapped())
                .contains("* provisional")
                .contains("1 contact that arrived in the period has no outcome in the history")
                .contains("until the history has all days to 2024-01-11");
    }

    @Test
    void aDayThatTheHistoryDoesNotHaveYetMakesThePeriodProvisional() {
        history(days(10), AT_TEN, STAYS);
        Command.Run refused = settle();
        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err())
                .contains("settle: not yet in the history: 2024-01-11: contacts that arrived in the period");

        assertThat(settle("--provisional").unwrapped())
                .contains("ten is provisional: when it was settled, the platform could still change 2024-01-11.");
        history(days(11), Visit.answered("stays", "2024-01-10T22:30:00Z", Duration.ofHours(2)), NEXT_DAY);
        assertThat(restate().unwrapped()).contains("1 contact changed").contains("ten is provisional");
    }

    @Test
    void aDayThatThePlatformMayStillChangeIsNamed() {
        history(days(10), LATE, STAYS);
        history(Map.of(LocalDate.of(2024, 1, 11), DayState.PROVISIONAL), LATE);

        assertThat(settle().err()).contains("settle: provisional in the history: 2024-01-11:");
        assertThat(settle("--provisional").unwrapped()).contains("ten is provisional");
    }

    @Test
    void aDayThatTheHistoryNoLongerHasIsNamedAndNoContactSeemsWithoutOutcome() throws IOException {
        history(days(10, 11), AT_TEN, LATE);
        settle();
        Files.delete(folder.resolve("contacts/date=2024-01-11/events.parquet"));
        Command.Run run = restate();

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.err())
                .contains("restate: missing in the history: 2024-01-11")
                .contains("queue-sla sync --from 2024-01-11 --to 2024-01-11");
    }

    @Test
    void waitsByOpenHoursAreSettled() throws IOException {
        contract("clock: open-hours, hours: office");
        history(days(10, 11), AT_TEN, LATE);
        assertThat(settle().exitCode()).isZero();
        assertThat(settled("date=2024-01-11")).doesNotExist();
        assertThat(restate().unwrapped()).contains("No contact changed.");
    }

    @Test
    void firstVisitsAreNotSettledButCanBeTodaysNumbers() throws IOException {
        history(days(10, 11), AT_TEN, LATE);
        settle();
        contract("count: first-visit");
        Command.Run run = run("settle --name other --contract sales.yaml --period 2024-01-10");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("service level 'calls' has 'count: first-visit'")
                .contains("as far back as the history goes");
        assertThat(restate("--contract", "sales.yaml").unwrapped()).contains("No contact changed.");
    }
}
