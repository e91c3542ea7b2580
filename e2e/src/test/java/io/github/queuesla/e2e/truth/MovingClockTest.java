package io.github.queuesla.e2e.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history over weeks in which the platform changes the past, and the clock of this machine is not always right. */
class MovingClockTest {

    private static final String JOBS = "/api/v2/analytics/conversations/details/jobs";
    private static final String COUNTS = "/api/v2/analytics/conversations/aggregates/query";

    @TempDir
    private Path folder = Path.of("");

    private Instant now = Instant.parse("2024-03-10T12:00:00Z");

    /** How far the clock of this machine is ahead of the platform's. */
    private Duration ahead = Duration.ZERO;

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = RevisedOrganisation.start(() -> now);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Command.Run sync(String... options) {
        return sync(() -> now.plus(ahead), options);
    }

    private Command.Run sync(InstantSource clock, String... options) {
        simulator.requests().clear();
        List<String> all = new ArrayList<>(List.of("sync", "--history", "contacts"));
        all.addAll(List.of(options));
        Command.Run run = Command.in(folder, simulator).at(clock).run(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    /** The fetched days, each with the reason. */
    private static List<String> fetched(Command.Run csv) {
        return csv.outLines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(fields -> fields[0] + " " + fields[1])
                .toList();
    }

    private static List<String> days(String reason, String first, String last) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .map(day -> day + " " + reason)
                .toList();
    }

    private long requests(String path) {
        return simulator.requests().to(path).stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }

    private StoredEvents stored() {
        return StoredEvents.of(folder, "contacts", now);
    }

    private List<String> truth(String day) {
        return StoredEvents.truth(simulator.organisation(), LocalDate.parse(day), now);
    }

    /** The day's report from the history, which must be the one of the platform. */
    private String report(String day) {
        List<String> question = List.of("report", "--by", "media", "--within", "20s", "--format", "csv");
        List<String> answers = new ArrayList<>();
        for (List<String> source :
                List.of(List.of("--history", "contacts"), List.of("--api", "conversation-aggregates"))) {
            List<String> all = new ArrayList<>(question);
            all.addAll(source);
            all.addAll(List.of("--from", day, "--to", day));
            Command.Run run = Command.in(folder, simulator)
                    .without("GENESYS_QUEUE_IDS")
                    .at(() -> now)
                    .run(all.toArray(String[]::new));
            assertThat(run.exitCode()).as(run.err()).isZero();
            answers.add(run.out());
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        return answers.get(0);
    }

    @Test
    void whatThePlatformChangesWithinDaysComesWithTheNextRun() {
        Command.Run first = sync("--from", "2024-03-01", "--format", "csv");
        assertThat(fetched(first)).isEqualTo(days("missing", "2024-03-01", "2024-03-09"));
        List<String> before = stored().of("2024-03-08");
        assertThat(before).isEqualTo(truth("2024-03-08")).isNotEmpty();
        String early = report("2024-03-08");

        now = now.plus(Duration.ofHours(92));
        List<String> corrected = truth("2024-03-08");
        assertThat(corrected).isNotEqualTo(before);
        assertThat(corrected).as("late").anyMatch(event -> !before.contains(event));
        assertThat(before).as("corrected or deleted").anyMatch(event -> !corrected.contains(event));

        Command.Run next = sync("--format", "csv");
        List<String> expected = new ArrayList<>(days("recent", "2024-03-06", "2024-03-09"));
        expected.addAll(days("missing", "2024-03-10", "2024-03-13"));
        assertThat(fetched(next))
                .containsAll(expected)
                .filteredOn(day -> !day.startsWith("2024-02"))
                .isEqualTo(expected);
        StoredEvents after = stored();
        for (String day : expected) {
            assertThat(after.of(day.substring(0, 10))).as(day).isEqualTo(truth(day.substring(0, 10)));
        }
        assertThat(report("2024-03-08")).isNotEqualTo(early);
    }

    @Test
    void whatThePlatformChangesAfterWeeksComesWithTheWeeklyComparison() {
        sync("--from", "2024-03-01", "--to", "2024-03-03");
        now = Instant.parse("2024-04-10T00:00:00Z");
        sync();
        List<String> before = stored().of("2024-03-01");
        assertThat(before).isEqualTo(truth("2024-03-01"));

        now = Instant.parse("2024-04-12T12:00:00Z");
        List<String> corrected = truth("2024-03-01");
        assertThat(corrected).isNotEqualTo(before);
        Command.Run daily = sync("--format", "csv");
        assertThat(fetched(daily))
                .isNotEmpty()
                .allMatch(day -> day.endsWith(" recent") || day.endsWith(" missing"))
                .allMatch(day -> day.compareTo("2024-04-05") > 0);
        assertThat(requests(JOBS)).isEqualTo(fetched(daily).size());
        assertThat(requests(COUNTS)).as("for the days that may settle").isLessThanOrEqualTo(1);
        assertThat(stored().of("2024-03-01")).isEqualTo(before);

        now = Instant.parse("2024-04-17T00:00:01Z");
        int weeks = 7;
        Command.Run weekly = sync("--format", "csv");
        assertThat(fetched(weekly)).contains("2024-03-01 changed", "2024-03-02 changed", "2024-03-03 changed");
        assertThat(requests(JOBS)).isEqualTo(fetched(weekly).size());
        assertThat(requests(COUNTS)).isEqualTo(weeks);
        StoredEvents after = stored();
        LocalDate.parse("2024-03-01")
                .datesUntil(LocalDate.parse("2024-04-17"))
                .map(LocalDate::toString)
                .forEach(day -> assertThat(after.of(day)).as(day).isEqualTo(truth(day)));
        report("2024-03-01");
    }

    @Test
    void clockThatGoesBackLosesNothingAndIsNamed() {
        sync("--from", "2024-03-05");
        now = now.plus(Duration.ofDays(1));
        ahead = Duration.ofHours(-30);
        Command.Run run = sync();

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("The clock of this machine, 2024-03-10 06:00 UTC, is before the end of the last run,"
                        + " 2024-03-10 12:00 UTC: check it.");
        assertWholeAndTrue("2024-03-05", "2024-03-09");
        ahead = Duration.ZERO;
        assertThat(sync().out()).doesNotContain("clock of this machine");
        assertWholeAndTrue("2024-03-05", "2024-03-10");
    }

    @Test
    void clockThatIsAYearAheadFetchesAndSettlesNoMoreThanThePlatformHas() {
        sync("--from", "2024-03-05");
        now = now.plus(Duration.ofDays(1));
        ahead = Duration.ofDays(366);
        Command.Run ahead = sync();
        assertThat(ahead.out()).contains("Not yet available: 2024-03-11 to 2025-03-11.");
        assertWholeAndTrue("2024-03-05", "2024-03-10");

        this.ahead = Duration.ZERO;
        Command.Run right = sync();
        assertThat(right.out().replaceAll("\\s+", " "))
                .contains("The clock of this machine, 2024-03-11 12:00 UTC, is before the end of the last run,"
                        + " 2025-03-12 12:00 UTC: check it.");
        now = now.plus(Duration.ofDays(7));
        sync();
        assertWholeAndTrue("2024-03-05", "2024-03-17");
    }

    @Test
    void clockThatJumpsDuringARunChangesNothing() {
        AtomicInteger calls = new AtomicInteger();
        List<Duration> jumps = List.of(Duration.ZERO, Duration.ofDays(366), Duration.ofHours(-7), Duration.ofDays(-40));
        InstantSource jumping = () -> now.plus(jumps.get(calls.getAndIncrement() % jumps.size()));
        sync(jumping, "--from", "2024-03-05", "--to", "2024-03-09");
        now = now.plus(Duration.ofDays(2));
        sync(jumping, "--from", "2024-03-05", "--to", "2024-03-11");

        assertWholeAndTrue("2024-03-05", "2024-03-11");
    }

    /** These days are there, with the contacts of the platform; only days of four days ago and before are settled. */
    private void assertWholeAndTrue(String first, String last) {
        StoredEvents stored = stored();
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .map(LocalDate::toString)
                .forEach(day -> assertThat(stored.of(day)).as(day).isEqualTo(truth(day)));
        Command.Run status =
                Command.in(folder).at(() -> now).run("history", "status", "--history", "contacts", "--format", "csv");
        for (String line : status.outLines()) {
            if (line.contains("settled")) {
                LocalDate day = LocalDate.parse(line.substring(0, 10));
                assertThat(now).isAfterOrEqualTo(Instant.parse(day.plusDays(5) + "T00:00:00Z"));
            }
        }
    }
}
