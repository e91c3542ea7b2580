package io.github.queuesla.cli.history;

import static io.github.queuesla.cli.history.Histories.FOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.truth.RawTruth;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Differences of every kind between a history and its platform: each is found with its numbers and its reason, and nothing
 * else is.
 */
class PlantedDifferencesTest {

    private static final Instant FETCHED = Instant.parse("2024-02-20T12:00:00Z");
    private static final String WITHIN = "-within-";
    private static final Map<String, Duration> ANSWERED_WITHIN = Map.of(
            "10s", Duration.ofSeconds(10),
            "20s", Duration.ofSeconds(20),
            "30s", Duration.ofSeconds(30),
            "1m", Duration.ofMinutes(1),
            "5m", Duration.ofMinutes(5),
            "1h", Duration.ofHours(1),
            "4h", Duration.ofHours(4));
    private static final Map<String, Duration> ABANDONED_WITHIN =
            Map.of("5s", Duration.ofSeconds(5), "10s", Duration.ofSeconds(10), "20s", Duration.ofSeconds(20));
    private static final Instant COMPARED = FETCHED.plus(Duration.ofDays(23));
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 2, 19);
    private static final String FOREIGN = "00000000-0000-4000-8000-00000000beef";

    @TempDir
    private static Path folder = Path.of("");

    private static Instant now = FETCHED;
    private static Simulator simulator;
    private static Command.Run run;

    @BeforeAll
    static void plant() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(() -> now)
                .withOrganisation(OrganisationOptions.defaults()
                        .withQueues(4)
                        .withVolume(0.1)
                        .withRevisions(RevisionShares.NONE
                                .withLate(0.2, 0)
                                .withCorrected(0, 0.1)
                                .withDeleted(0, 0.1))));
        Command.Run sync = command("sync", "--from", FIRST.toString(), "--to", LAST.toString());
        assertThat(sync.exitCode()).as(sync.out() + sync.err()).isZero();
        Path history = folder.resolve(FOLDER);
        StoredDay.rewrite(history, "2024-02-04", PlantedDifferencesTest::withoutAnAnswer);
        StoredDay.rewrite(history, "2024-02-05", PlantedDifferencesTest::withOneMore);
        StoredDay.rewrite(history, "2024-02-06", PlantedDifferencesTest::withAnotherOutcome);
        StoredDay.rewrite(history, "2024-02-07", PlantedDifferencesTest::withAnotherWait);
        QueueEvent moved = answered(StoredDay.events(history, "2024-02-08"));
        StoredDay.rewrite(history, "2024-02-08", events -> without(events, moved.conversationId()));
        StoredDay.rewrite(
                history,
                "2024-02-09",
                events -> with(events, withTime(moved, moved.time().plus(Duration.ofDays(1)))));
        StoredDay.rewrite(history, "2024-02-10", PlantedDifferencesTest::withoutAQueue);
        StoredDay.rewrite(history, "2024-02-11", PlantedDifferencesTest::withAnotherMedium);
        StoredDay.rewrite(history, "2024-02-12", events -> with(events, inQueue(answered(events), FOREIGN)));
        StoredDay.rewrite(history, "2024-02-13", PlantedDifferencesTest::withTwoEqualWaits);
        now = COMPARED;
        run = command("reconcile", "--from", FIRST.toString(), "--to", LAST.toString(), "--format", "csv");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static Command.Run command(String name, String... options) {
        List<String> all = new ArrayList<>(List.of(name, "--history", FOLDER));
        all.addAll(List.of(options));
        return Command.in(folder, simulator)
                .without("GENESYS_QUEUE_IDS")
                .at(() -> now)
                .run(all.toArray(String[]::new));
    }

    private static QueueEvent answered(List<QueueEvent> events) {
        return events.stream()
                .filter(event -> event.type() == EventType.ANSWERED)
                .filter(event -> event.waitMillis().orElseThrow() > 1)
                .filter(event -> events.stream()
                                .filter(other -> other.conversationId().equals(event.conversationId()))
                                .count()
                        == 2)
                .findFirst()
                .orElseThrow();
    }

    private static QueueEvent copy(QueueEvent event, EventType type, MediaType media, long wait) {
        return new QueueEvent(
                type,
                event.time(),
                event.offered(),
                type == EventType.OFFERED ? OptionalLong.empty() : OptionalLong.of(wait),
                event.queue(),
                media,
                event.direction(),
                event.conversationId(),
                event.visit());
    }

    private static QueueEvent withTime(QueueEvent event, Instant time) {
        return new QueueEvent(
                event.type(),
                time,
                event.offered(),
                event.waitMillis(),
                event.queue(),
                event.media(),
                event.direction(),
                event.conversationId(),
                event.visit());
    }

    private static QueueEvent inQueue(QueueEvent event, String queue) {
        return new QueueEvent(
                event.type(),
                event.time(),
                event.offered(),
                event.waitMillis(),
                new QueueId(queue),
                event.media(),
                event.direction(),
                "foreign",
                1);
    }

    private static List<QueueEvent> with(List<QueueEvent> events, QueueEvent more) {
        events.add(more);
        return events;
    }

    private static List<QueueEvent> without(List<QueueEvent> events, String conversation) {
        events.removeIf(event -> event.conversationId().equals(conversation));
        return events;
    }

    private static List<QueueEvent> replacing(List<QueueEvent> events, QueueEvent one, QueueEvent other) {
        events.remove(one);
        events.add(other);
        return events;
    }

    private static List<QueueEvent> withoutAnAnswer(List<QueueEvent> events) {
        events.remove(answered(events));
        return events;
    }

    private static List<QueueEvent> withOneMore(List<QueueEvent> events) {
        QueueEvent event = answered(events);
        return with(events, inQueue(event, event.queue().value()));
    }

    private static List<QueueEvent> withAnotherOutcome(List<QueueEvent> events) {
        QueueEvent event = answered(events);
        return replacing(
                events,
                event,
                copy(
                        event,
                        EventType.ABANDONED,
                        event.media(),
                        event.waitMillis().orElseThrow()));
    }

    private static List<QueueEvent> withAnotherWait(List<QueueEvent> events) {
        QueueEvent event = answered(events);
        return replacing(events, event, copy(event, event.type(), event.media(), 1));
    }

    /** The waits of two contacts change by the same time in opposite directions: one is no longer within 10 seconds. */
    private static List<QueueEvent> withTwoEqualWaits(List<QueueEvent> events) {
        List<QueueEvent> some = events.stream()
                .filter(event -> event.type() == EventType.ANSWERED && wait(event) > 5_001 && wait(event) <= 10_000)
                .toList();
        for (QueueEvent shorter : some) {
            for (QueueEvent longer : some.subList(some.indexOf(shorter) + 1, some.size())) {
                if (shorter.queue().equals(longer.queue()) && shorter.media().equals(longer.media())) {
                    long both = wait(shorter) + wait(longer);
                    replacing(events, shorter, copy(shorter, shorter.type(), shorter.media(), 1));
                    return replacing(events, longer, copy(longer, longer.type(), longer.media(), both - 1));
                }
            }
        }
        throw new IllegalStateException("no two contacts of one queue waited for 5 to 10 seconds");
    }

    private static long wait(QueueEvent event) {
        return event.waitMillis().orElseThrow();
    }

    private static List<QueueEvent> withoutAQueue(List<QueueEvent> events) {
        QueueId lost = answered(events).queue();
        events.removeIf(event -> event.queue().equals(lost));
        return events;
    }

    private static List<QueueEvent> withAnotherMedium(List<QueueEvent> events) {
        QueueEvent event = answered(events);
        return replacing(
                events,
                event,
                copy(
                        event,
                        event.type(),
                        new MediaType("cobrowse"),
                        event.waitMillis().orElseThrow()));
    }

    /** The numbers of a day, by queue, medium and measure, as {@code queue medium measure}. */
    private static Map<String, Long> ofHistory(LocalDate day) {
        Map<String, Long> numbers = new HashMap<>();
        for (QueueEvent event : StoredDay.events(folder.resolve(FOLDER), day.toString())) {
            String place = event.queue() + " " + event.media() + " "
                    + event.type().code().replace('_', '-');
            numbers.merge(place, 1L, Long::sum);
            event.waitMillis().ifPresent(wait -> addWait(numbers, place, wait));
        }
        return numbers;
    }

    private static void addWait(Map<String, Long> numbers, String place, long wait) {
        numbers.merge(place + "-wait-ms", wait, Long::sum);
        Map<String, Duration> limits = place.endsWith(" answered")
                ? ANSWERED_WITHIN
                : place.endsWith(" abandoned") ? ABANDONED_WITHIN : Map.of();
        limits.forEach((name, limit) -> {
            if (wait <= limit.toMillis()) {
                numbers.merge(place + WITHIN + name, 1L, Long::sum);
            }
        });
    }

    /** Whether a number is one that is compared: how waits are spread only beside equal numbers and sums. */
    private static boolean isCompared(String name, Map<String, Long> history, Map<String, Long> platform) {
        int end = name.indexOf(WITHIN);
        return end < 0
                || Stream.of("", "-wait-ms")
                        .map(part -> name.substring(0, end) + part)
                        .allMatch(number -> history.getOrDefault(number, 0L).equals(platform.getOrDefault(number, 0L)));
    }

    private static Map<String, Long> ofPlatform(LocalDate day) {
        TimeRange range = Days.range(day);
        Map<String, Long> numbers = new HashMap<>();
        for (RawTruth.Happening happening :
                RawTruth.of(simulator.organisation(), AsOf.at(COMPARED), range).happenings()) {
            String place = happening.queue() + " " + happening.media() + " " + happening.event();
            numbers.merge(place, 1L, Long::sum);
            if (!happening.event().equals("offered")) {
                addWait(numbers, place, happening.waitMillis());
            }
        }
        return numbers;
    }

    /** The differences that are there, one line each, without reasons. */
    private static Set<String> expected() {
        Set<String> lines = new TreeSet<>();
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
            Map<String, Long> history = ofHistory(day);
            Map<String, Long> platform = ofPlatform(day);
            Set<String> places = new HashSet<>(history.keySet());
            places.addAll(platform.keySet());
            for (String place : places) {
                long stored = history.getOrDefault(place, 0L);
                long counted = platform.getOrDefault(place, 0L);
                if (stored != counted && isCompared(place, history, platform)) {
                    lines.add(day + " " + place + " " + stored + " " + counted + " " + (stored - counted));
                }
            }
        });
        return lines;
    }

    private record Row(String day, String line, String measure, long difference, String reason) {}

    private static List<Row> rows() {
        return run.outLines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(
                        cells[0],
                        cells[0] + " " + cells[1] + " " + cells[3] + " " + cells[4] + " " + cells[5] + " " + cells[6]
                                + " " + cells[7],
                        cells[4],
                        Long.parseLong(cells[7]),
                        cells[8]))
                .toList();
    }

    private static List<String> measures(String day) {
        return rows().stream()
                .filter(row -> row.day().equals(day))
                .map(Row::measure)
                .toList();
    }

    @Test
    void everyDifferenceIsARowAndNothingElseIs() {
        assertThat(rows()).extracting(Row::line).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rows().stream().map(Row::line).toList())).isEqualTo(expected());
    }

    @Test
    void eachPlantedDifferenceHasItsReason() {
        Map<String, Set<String>> reasons = new TreeMap<>();
        rows().forEach(row ->
                reasons.computeIfAbsent(row.day(), none -> new TreeSet<>()).add(row.reason()));
        Map<String, Set<String>> expected = new TreeMap<>();
        // The platform corrected and deleted contacts 40 days after they had been offered.
        expected.put("2024-02-01", Set.of("corrected-since"));
        expected.put("2024-02-02", Set.of("corrected-since"));
        expected.put("2024-02-04", Set.of("unresolved"));
        for (int day = 5; day <= 11; day++) {
            expected.put(LocalDate.of(2024, 2, day).toString(), Set.of("unexplained"));
        }
        expected.put("2024-02-12", Set.of("not-visible"));
        expected.put("2024-02-13", Set.of("unexplained"));
        // Contacts became known after they had been fetched.
        expected.put("2024-02-19", Set.of("not-settled"));
        assertThat(reasons).containsAllEntriesOf(expected);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(10);
    }

    @Test
    void eachPlantedDifferenceIsSeenInItsMeasures() {
        assertThat(rows())
                .filteredOn(row -> row.reason().equals("corrected-since"))
                .as("a deleted contact")
                .anyMatch(row -> row.measure().equals("offered") && row.difference() > 0)
                .as("a contact with another outcome")
                .anyMatch(row -> row.measure().equals("abandoned") && row.difference() < 0);
        assertThat(rows())
                .filteredOn(row -> row.reason().equals("not-settled"))
                .as("a late contact")
                .allMatch(row -> row.difference() < 0)
                .anyMatch(row -> row.measure().equals("offered"));
        assertThat(measures("2024-02-04")).containsExactly("answered", "answered-wait-ms");
        assertThat(measures("2024-02-05")).containsExactly("answered", "answered-wait-ms");
        assertThat(measures("2024-02-06"))
                .containsExactly("answered", "abandoned", "answered-wait-ms", "abandoned-wait-ms");
        assertThat(measures("2024-02-07")).containsExactly("answered-wait-ms");
        assertThat(measures("2024-02-08")).containsExactly("offered", "answered", "answered-wait-ms");
        assertThat(measures("2024-02-09")).containsExactly("answered", "answered-wait-ms");
        assertThat(measures("2024-02-10")).hasSizeGreaterThan(2).contains("offered", "answered");
        assertThat(measures("2024-02-11"))
                .containsExactlyInAnyOrder("answered", "answered-wait-ms", "answered", "answered-wait-ms");
        assertThat(measures("2024-02-12")).containsExactly("answered", "answered-wait-ms");
        assertThat(measures("2024-02-13")).containsExactly("answered-within-10s");
    }
}
