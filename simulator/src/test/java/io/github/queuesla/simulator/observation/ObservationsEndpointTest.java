package io.github.queuesla.simulator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ObservationsEndpointTest {

    private static final List<String> USERS = List.of(
            "oActiveUsers",
            "oMemberUsers",
            "oOffQueueUsers",
            "oOnQueueUsers",
            "oUserPresences",
            "oUserRoutingStatuses");

    private final TestClock clock = new TestClock("2024-03-05T10:41:07.250Z");
    private Simulator simulator;
    private ObservationClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(clock)
                .withOrganisation(OrganisationOptions.defaults().withVolume(3)));
        client = new ObservationClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Queue sales() {
        return simulator.organisation().queues().get(0);
    }

    private static ObjectNode everything(Queue... queues) {
        ObjectNode body = ObservationClient.query(ObservationClient.ids(List.of(queues)), ObservationClient.CONTACTS);
        body.remove("detailMetrics");
        return body;
    }

    /** The counts of a row, by metric and qualifier. */
    private static Map<String, Integer> counts(JsonNode row) {
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode data : row.at("/data")) {
            String qualifier = data.at("/qualifier").asString("");
            counts.put(
                    data.at("/metric").stringValue() + (qualifier.isEmpty() ? "" : " " + qualifier),
                    data.at("/stats/count").intValue());
        }
        return counts;
    }

    @Test
    void everyMediaTypeHasItsRowEvenWithZerosAndNoListsUnlessAskedFor() {
        JsonNode results = client.results(everything(simulator.organisation().idleQueue()));
        assertThat(ObservationClient.items(results))
                .extracting(row -> row.at("/group/mediaType").stringValue())
                .containsExactly("voice", "callback", "chat", "email", "message");
        assertThat(ObservationClient.items(results)).allSatisfy(row -> {
            assertThat(counts(row)).isEqualTo(Map.of("oAlerting", 0, "oInteracting", 0, "oWaiting", 0));
            assertThat(row.at("/data/0").has("observations")).isFalse();
            assertThat(row.at("/data/0").has("truncated")).isFalse();
        });
    }

    @Test
    void onlyTheMediaTypesAskedForAreAnswered() {
        ObjectNode body = everything();
        ObjectNode filter = body.putObject("filter").put("type", "and");
        ObjectNode queues = filter.putArray("clauses").addObject().put("type", "or");
        queues.putArray("predicates").add(ObservationClient.predicate("queueId", sales().id()));
        filter.putArray("predicates").add(ObservationClient.predicate("mediaType", "chat"));
        assertThat(ObservationClient.items(client.results(body)))
                .extracting(ObservationClient::subject)
                .containsExactly(sales().id() + " chat");
    }

    @Test
    void longListsKeepTheOldestAndTheNewestHalfAndSaySo() {
        List<String> all = dates(sales(), "oInteracting");
        assertThat(all).hasSizeGreaterThan(6).isSorted();
        simulator.setBehaviour(Behaviour.builder().maxObserved(100, 4).build());
        JsonNode row = client.results(ObservationClient.query(List.of(sales().id()), List.of("oInteracting")))
                .get(0);
        JsonNode data = row.at("/data/0");
        assertThat(data.at("/truncated").booleanValue()).isTrue();
        assertThat(data.at("/stats/count").intValue()).isEqualTo(all.size());
        assertThat(ObservationClient.items(data.at("/observations")))
                .extracting(one -> one.at("/observationDate").stringValue())
                .containsExactly(all.get(0), all.get(1), all.get(all.size() - 2), all.get(all.size() - 1));
    }

    private List<String> dates(Queue queue, String metric) {
        return client.listed(List.of(queue), metric).getOrDefault(queue.id() + " voice", List.of()).stream()
                .map(one -> one.at("/observationDate").stringValue())
                .toList();
    }

    @Test
    void moreQueueIdsThanAllowedAreRefused() {
        List<String> ids = IntStream.range(0, 101).mapToObj(i -> "id-" + i).toList();
        Client.Answer refused = client.post(ObservationClient.query(ids, List.of("oWaiting")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/message").stringValue()).contains("at most 100 queue ids are allowed, got 101");
        assertThat(client.post(ObservationClient.query(ids.subList(0, 100), List.of("oWaiting")))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'metrics':['oWaiting']}",
                "{'filter':{'type':'or','predicates':[]},'metrics':['oWaiting']}",
                "{'filter':{'type':'or','predicates':[{'dimension':'userId','value':'a'}]},'metrics':['oWaiting']}",
                "{'filter':{'type':'or','predicates':[{'dimension':'queueId','value':'a'}]}}",
                "{'filter':{'type':'or','predicates':[{'dimension':'queueId','value':'a'}]},'metrics':['nOffered']}",
                "{'filter':{'type':'or','predicates':[{'dimension':'queueId','value':'a'}]},'metrics':['oWaiting'],"
                        + "'detailMetrics':['oInteracting']}",
                "{'filter':{'type':'or','predicates':[{'dimension':'queueId','value':'a'}]},'metrics':['oWaiting'],"
                        + "'interval':'2024-03-05T00:00:00Z/2024-03-06T00:00:00Z'}"
            })
    void queriesThatThePlatformWouldNotTakeAreRefused(String body) {
        Client.Answer refused = client.post(TestJson.read(body.replace('\'', '"')));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    }

    @Test
    void unknownAndInvisibleQueuesHaveNoRows() {
        simulator.setBehaviour(Behaviour.builder().invisible(sales().id()).build());
        ObjectNode body = ObservationClient.query(List.of(sales().id(), "unknown"), List.of("oWaiting"));
        assertThat(ObservationClient.items(client.results(body))).isEmpty();
    }

    @Test
    void refusalNamesThePermission() {
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.OBSERVATIONS, Availability.FORBIDDEN)
                .build());
        Client.Answer refused = client.post(everything(sales()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/message").stringValue()).contains("[analytics:queueObservation:view]");
    }

    @Test
    void agentsAreCountedInARowOfTheirOwnByQualifier() {
        JsonNode answer = client.post(ObservationClient.query(List.of(sales().id()), USERS))
                .json();
        JsonNode row = answer.at("/results/0");
        Map<String, Integer> counts = counts(row);
        assertThat(row.at("/group").has("mediaType")).isFalse();
        int onQueue =
                counts.getOrDefault("oOnQueueUsers IDLE", 0) + counts.getOrDefault("oOnQueueUsers INTERACTING", 0);
        String mapping = "/systemToOrganizationMappings/";
        assertThat(onQueue)
                .isPositive()
                .isEqualTo(counts.getOrDefault("oMemberUsers", 0)
                        - counts.getOrDefault("oUserRoutingStatuses OFF_QUEUE", 0))
                .isEqualTo(counts.getOrDefault("oActiveUsers", 0) - counts.getOrDefault("oOffQueueUsers AWAY", 0))
                .isEqualTo(counts.get(
                        "oUserPresences " + answer.at(mapping + "ON_QUEUE/0").stringValue()));
    }

    @Test
    void nobodyIsIdleWhileSomebodyWaitsAndThereAreNoMoreContactsThanAgents() {
        int waits = 0;
        for (int minute = 0; minute < 40; minute++) {
            clock.pass(Duration.ofSeconds(47));
            ObjectNode body = ObservationClient.query(
                    ObservationClient.ids(simulator.organisation().queues()),
                    List.of("oWaiting", "oAlerting", "oInteracting", "oOnQueueUsers"));
            Map<String, Map<String, Integer>> rows = new HashMap<>();
            Map<String, Boolean> longWait = new HashMap<>();
            for (JsonNode row : client.results(body)) {
                String queueId = row.at("/group/queueId").stringValue();
                if (!row.at("/group").has("mediaType")) {
                    rows.put(queueId, counts(row));
                } else if (row.at("/group/mediaType").stringValue().equals("voice")) {
                    longWait.put(queueId, waitsLong(row));
                    Map<String, Integer> agents = rows.getOrDefault(queueId, Map.of());
                    assertThat(counts(row).get("oInteracting"))
                            .isLessThanOrEqualTo(agents.getOrDefault("oOnQueueUsers INTERACTING", 0));
                }
            }
            for (String queueId : longWait.keySet()) {
                if (longWait.getOrDefault(queueId, false)) {
                    waits++;
                    assertThat(rows.getOrDefault(queueId, Map.of())).doesNotContainKey("oOnQueueUsers IDLE");
                }
            }
        }
        assertThat(waits).isPositive();
    }

    /** More wait than are being alerted, and the oldest for longer than an alert takes. */
    private boolean waitsLong(JsonNode row) {
        Map<String, Integer> counts = counts(row);
        boolean unalerted = counts.getOrDefault("oAlerting", 0) == 0 && counts.getOrDefault("oWaiting", 0) > 0;
        return unalerted
                && ObservationClient.items(row.at("/data/2/observations")).stream()
                        .anyMatch(one -> one.at("/observationDate")
                                        .stringValue()
                                        .compareTo(
                                                clock.instant().minusSeconds(9).toString())
                                < 0);
    }
}
