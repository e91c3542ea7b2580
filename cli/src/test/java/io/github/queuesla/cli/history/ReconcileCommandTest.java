package io.github.queuesla.cli.history;

import static io.github.queuesla.cli.history.Histories.FOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Organisations;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code reconcile}: what it asks, what it says, and how it ends. */
class ReconcileCommandTest {

    private static final String COUNTS = "/api/v2/analytics/conversations/aggregates/query";
    private static final String HEADER = "day,queueId,queueName,mediaType,measure,history,platform,difference,reason";

    /** More than 90 days after the first day, from when on retention matters. */
    private static final Instant LATER = Instant.parse("2024-05-10T12:00:00Z");

    @TempDir
    private static Path shared = Path.of("");

    private static Simulator simulator = Histories.organisation();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fetch() {
        Command.Run run = Command.in(shared, simulator)
                .run("sync", "--history", FOLDER, "--from", "2024-01-20", "--to", "2024-02-09");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static Command.Run reconcile(Path place, Simulator platform, String options) {
        List<String> all = new ArrayList<>(List.of("reconcile", "--history", FOLDER));
        all.addAll(List.of(options.split(" ")));
        return Command.in(place, platform).without("GENESYS_QUEUE_IDS").run(all.toArray(String[]::new));
    }

    private static Command.Run reconcile(String options) {
        return reconcile(shared, simulator, options);
    }

    @Test
    void historyThatIsAsThePlatformCountsHasNoRow() {
        Command.Run csv = reconcile("--from 2024-01-20 --to 2024-02-09 --format csv");

        assertThat(csv.exitCode()).as(csv.err()).isZero();
        assertThat(csv.out()).isEqualToIgnoringNewLines(HEADER);
        assertThat(csv.err()).isEmpty();
        assertThat(reconcile("--from 2024-01-20 --to 2024-02-09").out()).contains("numbers compared: all agree.");
    }

    @Test
    void sevenDaysTakeOneRequestForTheirCounts() {
        simulator.requests().clear();
        reconcile("--from 2024-01-20 --to 2024-01-26");
        assertThat(simulator.requests().to(COUNTS)).hasSize(1);

        simulator.requests().clear();
        reconcile("--from 2024-01-20 --to 2024-02-09");
        assertThat(simulator.requests().to(COUNTS)).hasSize(3);
    }

    @Test
    void dayThatIsReplacedWhileThePlatformCountsIsNamed() {
        for (String day : List.of("2024-02-01", "2024-02-02")) {
            assertThat(Command.in(folder, simulator)
                            .run("sync", "--history", FOLDER, "--from", day, "--to", day)
                            .exitCode())
                    .isZero();
        }
        simulator.requests().clear();
        Path day = folder.resolve(FOLDER).resolve("date=2024-02-01/events.parquet");
        Path other = folder.resolve(FOLDER).resolve("date=2024-02-02/events.parquet");
        InstantSource replacing = () -> {
            if (!simulator.requests().to(COUNTS).isEmpty()) {
                copy(other, day);
            }
            return Machines.NOW;
        };
        Command.Run run = Command.in(folder, simulator)
                .without("GENESYS_QUEUE_IDS")
                .at(replacing)
                .run("reconcile", "--history", FOLDER, "--period", "2024-02-01");

        assertThat(run.err()).contains("date=2024-02-01/events.parquet was replaced while it was read");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void planSaysWhatIsSent() {
        Command.Run plan = Command.in(shared, simulator)
                .without("GENESYS_QUEUE_IDS")
                .run("plan --format csv reconcile --history contacts --from 2024-01-20 --to 2024-02-09".split(" "));
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("counts,POST," + COUNTS + ",3,3")
                .contains("organisation,GET,/api/v2/organizations/me,1,1");

        simulator.requests().clear();
        reconcile("--from 2024-01-20 --to 2024-02-09");
        assertThat(simulator.requests().all()).hasSize(6);
    }

    @Test
    void numbersThatAgreeAreListedWhenAskedFor() {
        Command.Run all = reconcile("--period 2024-02-01 --all --format csv");

        assertThat(all.exitCode()).isZero();
        assertThat(all.outLines()).hasSizeGreaterThan(8);
        assertThat(all.outLines().stream().skip(1)).allMatch(line -> line.endsWith(",0,"));
    }

    @Test
    void queuesAreChosenByName() {
        Command.Run sales = reconcile("--period 2024-02-01 --all --queue Sales --format csv");
        assertThat(sales.exitCode()).isZero();
        assertThat(sales.outLines().stream().skip(1)).isNotEmpty().allMatch(line -> line.split(",")[2].equals("Sales"));

        Command.Run unknown = reconcile("--period 2024-02-01 --queue Salse --queue Sales --format csv");
        assertThat(unknown.exitCode()).isEqualTo(7);
        assertThat(unknown.err()).contains("no queue 'Salse' is visible to this client: did you mean 'Sales'?");

        Command.Run none = reconcile("--period 2024-02-01 --queue Salse --format csv");
        assertThat(none.exitCode()).isEqualTo(7);
        assertThat(none.out()).isEqualToIgnoringNewLines(HEADER);
    }

    @Test
    void daysAreThoseOfTheTimeZone() {
        Command.Run away = reconcile("--from 2024-01-22 --to 2024-02-08 --time-zone Asia/Kathmandu --format csv");

        assertThat(away.exitCode()).as(away.err()).isZero();
        assertThat(away.out()).isEqualToIgnoringNewLines(HEADER);
    }

    @Test
    void missingDayIsNotCompared() {
        Command.Run run = reconcile("--from 2024-01-18 --to 2024-01-21");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.unwrapped())
                .contains("the history does not have 2024-01-18 to 2024-01-19. Fetch it with queue-sla sync")
                .contains("Not everything could be compared.");
        Command.Run json = reconcile("--from 2024-01-18 --to 2024-01-21 --format json");
        assertThat(json.out())
                .contains("\"schema\": \"queue-sla.reconcile/1\"")
                .contains("\"exitCode\": 7")
                .contains("\"reason\": \"not-in-history\"")
                .contains("\"rows\": []");
    }

    @Test
    void fileThatIsNotAsItWasWrittenExplainsNothing() {
        Histories.copy(shared, folder);
        StoredDay.forge(folder.resolve(FOLDER), "2024-01-31", events -> events.subList(0, events.size() / 2));

        Command.Run run = reconcile(folder, simulator, "--from 2024-01-29 --to 2024-02-02");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(7);
        assertThat(run.unwrapped())
                .contains("the history cannot read 2024-01-31: damaged or missing file. Fetch it again with queue-sla"
                        + " sync --repair")
                .contains("all agree");
    }

    @Test
    void anotherOrganisationIsRefused() {
        try (Simulator other = Organisations.other(2, 0.05)) {
            Command.Run run = reconcile(shared, other, "--period 2024-02-01");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("has the contacts of another organisation");
        }
    }

    private static Behaviour forbidding(PlatformApi api) {
        return Behaviour.builder().availability(api, Availability.FORBIDDEN).build();
    }

    private static Behaviour hiding(String queue) {
        return Behaviour.builder().invisible(queue).build();
    }

    @Test
    void queueOutsideTheDivisionsOfTheClientIsNotVisible() {
        String sales = simulator.organisation().queues().get(0).id();
        try (Simulator platform = Histories.organisation(hiding(sales))) {
            Command.Run run = reconcile(shared, platform, "--period 2024-02-01 --format csv");

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.outLines().stream().skip(1))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("2024-02-01," + sales + ",Sales,"))
                    .allMatch(line -> line.endsWith(",not-visible"));
        }
    }

    @Test
    void queueThatTheHistoryNeverSawIsNotVisible() {
        String sales = simulator.organisation().queues().get(0).id();
        try (Simulator platform = Histories.organisation(hiding(sales))) {
            Histories.synced(folder, platform);
            platform.setBehaviour(Behaviour.faultless());
            Command.Run run = reconcile(folder, platform, "--period 2024-02-04 --format csv");

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.outLines().stream().skip(1))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("2024-02-04," + sales + ",Sales,") && line.contains(",0,"))
                    .allMatch(line -> line.endsWith(",not-visible"));
        }
    }

    @Test
    void dayThatThePlatformForgotIsNotCompared() {
        Histories.copy(shared, folder);
        try (Simulator forgetting =
                Histories.organisation(Behaviour.builder().retentionDays(15).build())) {
            Command.Run run = Command.in(folder, forgetting)
                    .without("GENESYS_QUEUE_IDS")
                    .at(() -> LATER)
                    .run("reconcile", "--history", FOLDER, "--from", "2024-01-20", "--to", "2024-01-22");

            assertThat(run.exitCode()).as(run.out()).isEqualTo(7);
            assertThat(run.unwrapped())
                    .contains("2024-01-20 to 2024-01-22: the platform has no contacts of this time any more");
        }
    }

    @Test
    void platformThatCountsNothingEndsTheRun() {
        try (Simulator forbidding = Histories.organisation(forbidding(PlatformApi.AGGREGATES))) {
            Command.Run run = reconcile(shared, forbidding, "--period 2024-02-01");

            assertThat(run.exitCode()).as(run.out()).isEqualTo(4);
        }
    }

    @Test
    void withoutAQueueListIdsStandForNames() {
        try (Simulator hiding = Histories.organisation(forbidding(PlatformApi.QUEUES))) {
            Command.Run run = reconcile(shared, hiding, "--period 2024-02-01");

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.out()).contains("The queue list is unavailable");
        }
    }

    @Test
    void recordedRunGivesTheSameReportFromItsRecording() {
        Histories.copy(shared, folder);
        Command.Run first = reconcile(folder, simulator, "--period 2024-02-01 --all --format csv --record kept");
        assertThat(first.exitCode()).as(first.err()).isZero();

        Command.Run again = Command.in(folder).run("reconcile", "--history", FOLDER, "--replay", "kept");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(first.out());
    }

    @Test
    void everyFormatHasTheSameNumbers() {
        String waits = reconcile("--period 2024-02-01 --all --queue Sales --format csv").outLines().stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[3].equals("voice") && cells[4].equals("answered-wait-ms"))
                .map(cells -> cells[5])
                .findFirst()
                .orElseThrow();

        for (String format : List.of("table", "json", "ndjson", "markdown", "html")) {
            Command.Run run = reconcile("--period 2024-02-01 --all --queue Sales --format " + format);
            assertThat(run.exitCode()).as(format + run.err()).isZero();
            assertThat(run.out().replace(",", "")).as(format).contains(waits);
        }
    }

    @Test
    void pageSaysNothingAboutPercentagesWithoutAny() {
        assertThat(reconcile("--period 2024-02-01 --format html").out())
                .contains("Written by queue-sla.")
                .doesNotContain("Every percentage", "Service level report");
    }
}
