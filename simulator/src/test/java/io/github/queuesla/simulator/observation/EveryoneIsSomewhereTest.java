package io.github.queuesla.simulator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts of today so far, those waiting, and the contacts themselves are three views of the same contacts. */
class EveryoneIsSomewhereTest {

    private static final Instant MIDNIGHT = Instant.parse("2024-03-05T00:00:00Z");
    private static final Instant TOMORROW = MIDNIGHT.plus(Duration.ofDays(1));

    private final TestClock clock = new TestClock("2024-03-05T00:00:00Z");

    private Simulator start() throws IOException {
        return Simulator.start(SimulatorOptions.of(clock)
                .withOrganisation(OrganisationOptions.defaults()
                        .withQueues(12)
                        .withVolume(2)
                        .withZone(ZoneId.of("America/New_York"))));
    }

    private void passUntil(String moment) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    private static Map<String, Long> aggregates(Simulator simulator, Instant start, Instant end) {
        ObjectNode body = TestJson.object();
        body.put("interval", start + "/" + end);
        body.set("groupBy", TestJson.tree(List.of("queueId")));
        body.set("metrics", TestJson.tree(List.of("nOffered", "tAnswered", "tAbandon", "tFlowOut")));
        JsonNode results = new Client(simulator)
                .post(Client.AGGREGATES, body.toString())
                .json()
                .at("/results");
        Map<String, Long> undecided = new HashMap<>();
        for (JsonNode row : results) {
            long sum = 0;
            for (JsonNode metric : row.at("/data/0/metrics")) {
                long count = metric.at("/stats/count").longValue();
                sum += metric.at("/metric").stringValue().equals("nOffered") ? count : -count;
            }
            undecided.put(ObservationClient.subject(row), sum);
        }
        return undecided;
    }

    private static Map<String, Integer> waiting(Simulator simulator) {
        Map<String, Integer> waiting = new HashMap<>();
        new ObservationClient(simulator)
                .listed(simulator.organisation().queues(), "oWaiting")
                .forEach((subject, contacts) -> waiting.put(subject, contacts.size()));
        return waiting;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05T00:00:00.001Z",
                "2024-03-05T14:07:13.333Z",
                "2024-03-05T15:30:00Z",
                "2024-03-05T20:59:59.999Z",
                "2024-03-06T00:00:05Z",
                "2024-03-06T03:00:00Z"
            })
    void everyoneOfferedIsAnsweredAbandonedFlowedOutOrWaiting(String moment) throws IOException {
        try (Simulator simulator = start()) {
            Map<String, Integer> before = waiting(simulator);
            passUntil(moment);
            Map<String, Integer> now = waiting(simulator);
            Map<String, Long> undecided = aggregates(simulator, MIDNIGHT, TOMORROW.plus(Duration.ofDays(1)));
            now.forEach((subject, waiting) -> assertThat(
                            before.getOrDefault(subject, 0) + undecided.getOrDefault(subject, 0L))
                    .as(subject)
                    .isEqualTo(waiting.longValue()));
        }
    }

    @Test
    void theHalfHourThatHasBegunHasTheCountsSoFarAndNothingIsKnownOfTheNext() throws IOException {
        try (Simulator simulator = start()) {
            passUntil("2024-03-05T15:44:00Z");
            Instant begun = Instant.parse("2024-03-05T15:30:00Z");
            Instant next = Instant.parse("2024-03-05T16:00:00Z");
            long soFar = offered(simulator, begun, next);
            assertThat(soFar).isPositive().isEqualTo(offered(simulator, begun, clock.instant()));
            assertThat(offered(simulator, next, next.plusSeconds(1_800))).isZero();
            passUntil("2024-03-05T16:00:00Z");
            assertThat(offered(simulator, begun, next)).isGreaterThan(soFar);
        }
    }

    private static long offered(Simulator simulator, Instant start, Instant end) {
        ObjectNode body = TestJson.object();
        body.put("interval", start + "/" + end);
        body.set("metrics", TestJson.tree(List.of("nOffered")));
        long sum = 0;
        for (JsonNode row : new Client(simulator)
                .post(Client.AGGREGATES, body.toString())
                .json()
                .at("/results")) {
            sum += row.at("/data/0/metrics/0/stats/count").longValue();
        }
        return sum;
    }

    @Test
    void thoseWaitingAreTheContactsWithoutAnEndYet() throws IOException {
        try (Simulator simulator = start()) {
            passUntil("2024-03-05T16:20:30Z");
            Instant now = clock.instant();
            Map<String, List<JsonNode>> listed = new ObservationClient(simulator)
                    .listed(simulator.organisation().queues(), "oWaiting");
            assertThat(listed.values()).anyMatch(waiting -> waiting.size() > 1);
            for (Queue queue : simulator.organisation().queues()) {
                simulator.organisation().mediaTypes(queue.id()).forEach(mediaType -> {
                    List<String> expected =
                            simulator.organisation().contacts(queue.id(), now.minus(Duration.ofDays(2)), now).stream()
                                    .filter(contact -> contact.mediaType() == mediaType)
                                    .filter(contact -> !contact.ended().isBefore(now))
                                    .map(contact -> contact.offered().toString())
                                    .sorted()
                                    .toList();
                    assertThat(listed.get(queue.id() + " " + mediaType.code()))
                            .extracting(one -> Instant.parse(
                                            one.at("/observationDate").stringValue())
                                    .toString())
                            .isEqualTo(expected);
                });
            }
        }
    }

    @Test
    void sameSeedAndInstantGiveTheSameAnswer() throws IOException {
        passUntil("2024-03-05T16:20:30Z");
        String first;
        try (Simulator simulator = start()) {
            first = everything(simulator);
            clock.pass(Duration.ofSeconds(10));
            assertThat(everything(simulator)).isNotEqualTo(first);
            clock.pass(Duration.ofSeconds(-10));
            assertThat(everything(simulator)).isEqualTo(first);
        }
        try (Simulator again = start()) {
            assertThat(everything(again)).isEqualTo(first);
        }
    }

    private static String everything(Simulator simulator) {
        return new ObservationClient(simulator)
                .post(ObservationClient.query(
                        ObservationClient.ids(simulator.organisation().queues()), ObservationClient.CONTACTS))
                .text();
    }
}
