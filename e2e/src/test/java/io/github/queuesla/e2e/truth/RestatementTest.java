package io.github.queuesla.e2e.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A settled period, while the platform corrects, deletes and adds contacts. */
class RestatementTest {

    private static final Instant SETTLED = Instant.parse("2024-03-10T12:00:00Z");
    private static final Instant TODAY = Instant.parse("2024-04-25T12:00:00Z");
    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-03-06T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Instant now = SETTLED;
    private Simulator simulator;

    @BeforeEach
    void settle() throws IOException {
        simulator = RevisedOrganisation.start(() -> now);
        contract("all.yaml", "");
        contract("arrival.yaml", "booking: arrival");
        run("sync", "--history", "contacts", "--from", "2024-02-29", "--to", "2024-03-09");
        settle("early-march", "all.yaml");
    }

    private void contract(String file, String rule) throws IOException {
        Files.writeString(folder.resolve(file), """
                format: 1
                contract: Every queue
                service-levels:
                  - name: all
                    queues: ["*"]
                    within: 20s
                    formula: answered
                    target: 80
                    time-zone: UTC
                    window: day
                    %s
                """.formatted(rule));
    }

    private void settle(String name, String contract) {
        run(
                "settle",
                "--name",
                name,
                "--contract",
                contract,
                "--from",
                "2024-03-01",
                "--to",
                "2024-03-05",
                "--history",
                "contacts");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Command.Run run(String... arguments) {
        Command.Run run = Command.in(folder, simulator).at(() -> now).run(arguments);
        assertThat(run.exitCode()).as(run.out() + run.err()).isIn(0, 10);
        return run;
    }

    /** Each contact of the settled days, as it was known then, in the words of a restatement. */
    private List<String> truth(Instant known) {
        return truth(known, START, END);
    }

    /** Each contact that arrived in the settled days, with its outcome in whichever day it ended. */
    private List<String> arrivals(Instant known) {
        return truth(known, START, known).stream()
                .filter(contact ->
                        offered(contact).isBefore(END) && !offered(contact).isBefore(START))
                .toList();
    }

    private static Instant offered(String contact) {
        return Instant.parse(contact.split(" ", -1)[2]);
    }

    private List<String> truth(Instant known, Instant from, Instant to) {
        List<String> contacts = new ArrayList<>();
        for (Queue queue : simulator.organisation().queues()) {
            for (Contact contact : simulator.organisation().asOf(AsOf.at(known)).contacts(queue.id(), from, to)) {
                boolean ended = contact.endedIn(from, to) && contact.outcome() != Outcome.NONE;
                if (ended || contact.offeredIn(from, to)) {
                    contacts.add(String.join(
                            " ",
                            ended ? word(contact.outcome()) : "none",
                            ended ? Long.toString(contact.waitMillis()) : "",
                            contact.offered().toString(),
                            contact.mediaType().code(),
                            queue.id()));
                }
            }
        }
        return contacts;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "answered";
            case ABANDONED -> "abandoned";
            case FLOWED_OUT -> "flow-out";
            case NONE -> "none";
        };
    }

    private static List<String> without(List<String> all, List<String> others) {
        List<String> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        rest.sort(null);
        return rest;
    }

    /** One side of the contacts that a restatement names. */
    private static List<String> named(Command.Run csv, String side) {
        List<String> header = Arrays.asList(csv.outLines().get(0).split(",", -1));
        return csv.outLines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> Stream.of("Outcome", "WaitMs", "Offered", "MediaType", "QueueId")
                        .map(column -> row[header.indexOf(side + column)])
                        .toList())
                .filter(cells -> !cells.get(0).isEmpty())
                .map(cells -> String.join(" ", cells))
                .sorted()
                .toList();
    }

    private Command.Run restate(String... options) {
        return restated("early-march", options);
    }

    private Command.Run restated(String name, String... options) {
        List<String> all = new ArrayList<>(List.of("restate", "--name", name, "--history", "contacts"));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    private void correct() {
        now = TODAY;
        run("sync", "--history", "contacts", "--check-changes");
    }

    @Test
    void aRestatementNamesExactlyTheContactsThatACorrectionTouched() {
        assertThat(restate("--format", "csv").outLines()).hasSize(1);
        correct();
        Command.Run csv = restate("--format", "csv");
        List<String> then = truth(SETTLED);
        List<String> today = truth(TODAY);

        assertThat(named(csv, "settled")).isNotEmpty().isEqualTo(without(then, today));
        assertThat(named(csv, "today")).isNotEmpty().isEqualTo(without(today, then));
        assertThat(csv.outLines().stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .as("every kind")
                .contains("added", "removed", "changed");
    }

    @Test
    void byArrivalItNamesThoseThatArrivedInThePeriod() {
        settle("arrivals", "arrival.yaml");
        assertThat(restated("arrivals", "--format", "csv").outLines()).hasSize(1);
        List<String> then = arrivals(SETTLED);
        correct();
        List<String> today = arrivals(TODAY);
        Command.Run csv = restated("arrivals", "--format", "csv");

        assertThat(named(csv, "settled")).isNotEmpty().isEqualTo(without(then, today));
        assertThat(named(csv, "today")).isNotEmpty().isEqualTo(without(today, then));
        assertThat(run("settle", "verify", "--history", "contacts").exitCode()).isZero();
    }

    @Test
    void theNumbersOfARestatementAreThoseOfTwoChecks() {
        List<String> early = counts("contacts");
        correct();
        List<String> late = counts("contacts");
        assertThat(late).isNotEqualTo(early).hasSize(5);
        assertThat(counts("contacts/_settled/early-march")).isEqualTo(early);

        String json = restate("--format", "json").out().replaceAll("\\s", "");
        assertThat(sides(json, "settled")).isEqualTo(early);
        assertThat(sides(json, "corrected")).isEqualTo(late);
        assertThat(sides(json, "today")).isEqualTo(late);
    }

    /** Met and counted contacts of each day. */
    private List<String> counts(String history) {
        Command.Run csv = run(
                "check",
                "--contract",
                "all.yaml",
                "--from",
                "2024-03-01",
                "--to",
                "2024-03-05",
                "--history",
                history,
                "--format",
                "csv");
        List<String> header = Arrays.asList(csv.outLines().get(0).split(",", -1));
        return csv.outLines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> row[header.indexOf("numerator")] + " of " + row[header.indexOf("denominator")])
                .toList();
    }

    /** Met and counted contacts of each window of a restatement. */
    private static List<String> sides(String json, String side) {
        String windows = json.substring(json.indexOf("\"windows\""), json.indexOf("\"queues\""));
        return Pattern.compile("\"" + side + "\":\\{\"numerator\":(\\d+),\"denominator\":(\\d+),")
                .matcher(windows)
                .results()
                .map(found -> found.group(1) + " of " + found.group(2))
                .toList();
    }

    @Test
    void aSettledPeriodSurvivesReplacedDaysPruningAndAMovedFolder() throws IOException {
        Command.Run before = run("settle", "verify", "--history", "contacts");
        correct();
        assertThat(run("settle", "verify", "--history", "contacts").out()).isEqualTo(before.out());

        Files.move(folder.resolve("contacts"), folder.resolve("moved"));
        assertThat(run("settle", "verify", "--history", "moved").out()).isEqualTo(before.out());
        now = TODAY.plus(Duration.ofDays(400));
        run("history", "prune", "--history", "moved", "--older-than", "1M");
        assertThat(folder.resolve("moved/date=2024-03-01")).doesNotExist();
        assertThat(run("settle", "verify", "--history", "moved").out()).isEqualTo(before.out());
    }
}
