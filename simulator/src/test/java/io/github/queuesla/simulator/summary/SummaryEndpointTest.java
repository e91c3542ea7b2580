package io.github.queuesla.simulator.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Client.Answer;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PageTokens;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SummaryEndpointTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String QUESTION = """
            {"dateRange": {"startDate": "2024-03-25", "endDate": "2024-03-31"}, "groupings": ["queue"],
             "metrics": ["conversation.answered"], "pageSize": 250,
             "filters": [{"path": "queue.id", "condition": "in", "values": ["x"]},
                         {"path": "waitTime", "condition": "<=", "value": 30000}]}
            """;

    private static Simulator simulator;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(new TestClock("2026-01-01T00:00:00Z"))
                .withOrganisation(OrganisationOptions.defaults().withQueues(23).withZone(BERLIN)));
        client = new Client(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void behaveWell() {
        simulator.setBehaviour(Behaviour.builder().requestsPerMinute(10_000).build());
    }

    private static ObjectNode question() {
        ObjectNode body = (ObjectNode) TestJson.read(QUESTION);
        ((ObjectNode) body.at("/filters/0"))
                .set("values", ids(simulator.organisation().queues()));
        return body;
    }

    private static ObjectNode withoutThreshold() {
        ObjectNode body = question();
        body.withArray("filters").remove(1);
        return body;
    }

    private static JsonNode ids(List<Queue> queues) {
        return TestJson.tree(queues.stream().map(Queue::id).toList());
    }

    /** Follows the pages to their end and adds up what each queue has on them. */
    private static Map<String, Long> counts(ObjectNode body) {
        Map<String, Long> counts = new LinkedHashMap<>();
        while (true) {
            Answer answer = client.post(Client.SUMMARY, body.toString());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            for (JsonNode entity : answer.json().at("/entities")) {
                counts.merge(
                        entity.at("/queue/id").stringValue(),
                        entity.at("/metrics")
                                .get("conversation.answered")
                                .at("/count")
                                .longValue(),
                        Long::sum);
            }
            if (!answer.json().has("pageToken")) {
                return counts;
            }
            body.set("pageToken", answer.json().at("/pageToken"));
        }
    }

    private static Map<String, Long> truth(String start, String end, boolean within) {
        Organisation organisation = simulator.organisation();
        Map<String, Long> truth = new LinkedHashMap<>();
        for (Queue queue : organisation.queues()) {
            TrueCounts counts = organisation.trueCounts(queue.id(), Instant.parse(start), Instant.parse(end), 30_000);
            long count = within ? counts.answeredWithin() : counts.answered();
            if (count > 0) {
                truth.put(queue.id(), count);
            }
        }
        return truth;
    }

    @Test
    void datesAreWholeDaysOfTheOrganisationAndTheLastOneCounts() {
        assertThat(counts(withoutThreshold())).isEqualTo(truth("2024-03-24T23:00:00Z", "2024-03-31T22:00:00Z", false));
    }

    @Test
    void aWaitFilterIsInclusiveAndLosesTheSlowQueue() {
        Map<String, Long> counts = counts(question());
        assertThat(counts).isEqualTo(truth("2024-03-24T23:00:00Z", "2024-03-31T22:00:00Z", true));
        assertThat(counts)
                .doesNotContainKey(simulator.organisation().slowQueue().id());
        assertThat(counts(withoutThreshold()))
                .containsKey(simulator.organisation().slowQueue().id())
                .doesNotContainKey(simulator.organisation().idleQueue().id());
    }

    @Test
    void dateTimesWithAZoneAreInstants() {
        ObjectNode body = withoutThreshold();
        ((ObjectNode) body.at("/dateRange"))
                .put("startDate", "2024-03-26T07:30:00Z")
                .put("endDate", "2024-03-26T15:00:00.000+02:00");
        assertThat(counts(body)).isEqualTo(truth("2024-03-26T07:30:00Z", "2024-03-26T13:00:00Z", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 22, 1000})
    void pagesOfAnySizeAddUp(int pageSize) {
        assertThat(counts(withoutThreshold().put("pageSize", pageSize)))
                .isEqualTo(truth("2024-03-24T23:00:00Z", "2024-03-31T22:00:00Z", false));
    }

    @Test
    void aSplitCountAppearsOnSeveralPages() {
        simulator.setBehaviour(
                Behaviour.builder().requestsPerMinute(10_000).splitCounts().build());
        JsonNode first = client.post(
                        Client.SUMMARY, withoutThreshold().put("pageSize", 20).toString())
                .json();
        Map<String, Long> truth = truth("2024-03-24T23:00:00Z", "2024-03-31T22:00:00Z", false);
        assertThat(first.at("/entities/0/metrics")
                        .get("conversation.answered")
                        .at("/count")
                        .longValue())
                .isLessThan(truth.get(simulator.organisation().queues().get(0).id()));
        assertThat(counts(withoutThreshold().put("pageSize", 20))).isEqualTo(truth);
    }

    @Test
    void aPageSizeCapMakesShortPages() {
        simulator.setBehaviour(
                Behaviour.builder().requestsPerMinute(10_000).pageSizeCap(3).build());
        assertThat(client.post(Client.SUMMARY, withoutThreshold().toString())
                        .json()
                        .at("/entities")
                        .size())
                .isEqualTo(3);
        assertThat(counts(withoutThreshold())).isEqualTo(truth("2024-03-24T23:00:00Z", "2024-03-31T22:00:00Z", false));
    }

    @ParameterizedTest
    @CsvSource({"REPEATED, 'page-A,page-A,page-A,page-A'", "ALTERNATING, 'page-A,page-B,page-A,page-B'"})
    void loopingTokensNeverEnd(PageTokens kind, String tokens) {
        simulator.setBehaviour(Behaviour.builder().pageTokens(kind).build());
        ObjectNode body = withoutThreshold();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JsonNode page = client.post(Client.SUMMARY, body.toString()).json();
            seen.add(page.at("/pageToken").stringValue());
            assertThat(page.at("/entities").size()).isPositive();
            body.set("pageToken", page.at("/pageToken"));
        }
        assertThat(String.join(",", seen)).isEqualTo(tokens);
    }

    @Test
    void movingDataGrowsBetweenTwoQuestions() {
        simulator.setBehaviour(Behaviour.builder().growth(7).build());
        String sales = simulator.organisation().queues().get(0).id();
        long before = counts(withoutThreshold()).getOrDefault(sales, -1L);
        long after = counts(withoutThreshold()).getOrDefault(sales, -1L);
        assertThat(after - before).isEqualTo(7);
    }

    @Test
    void withMovingDataMoreCanBeInTimeThanWereAnswered() {
        simulator.setBehaviour(Behaviour.builder().growth(1_000).build());
        String sales = simulator.organisation().queues().get(0).id();
        long answered = counts(withoutThreshold()).getOrDefault(sales, -1L);
        long inTime = counts(question()).getOrDefault(sales, -1L);
        assertThat(inTime).isGreaterThan(answered);
    }

    @Test
    void withoutAQueueFilterAllVisibleQueuesAnswer() {
        Queue hidden = simulator.organisation().queues().get(5);
        simulator.setBehaviour(Behaviour.builder().invisible(hidden.id()).build());
        ObjectNode body = question();
        body.remove("filters");
        assertThat(counts(body)).doesNotContainKey(hidden.id()).hasSize(21);
        assertThat(counts(withoutThreshold())).doesNotContainKey(hidden.id()).hasSize(21);
    }

    @Test
    void unavailableApiIsNotFound() {
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.QUEUE_SUMMARY, Availability.NOT_FOUND)
                .build());
        Answer answer = client.post(Client.SUMMARY, question().toString());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/code").stringValue()).isEqualTo("not.found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dateRange.startDate | /dateRange | startDate | `\"2024-13-01\"`",
                "dateRange.startDate | /dateRange | startDate | `\"2024-03-01T00:00:00\"`",
                "dateRange.endDate | /dateRange | endDate | 20240331",
                "dateRange.endDate | /dateRange | endDate | null",
                "dateRange | /dateRange | endDate | `\"2024-01-01\"`",
                "dateRange | /dateRange | startDate | `\"2023-01-01\"`",
                "groupings[0] | `` | groupings | `[\"user\"]`",
                "groupings | `` | groupings | []",
                "metrics[1] | `` | metrics | `[\"conversation.answered\",\"tAnswered\"]`",
                "metrics | `` | metrics | null",
                "filters[1].condition | /filters/1 | condition | `\"lte\"`",
                "filters[0].condition | /filters/0 | condition | `\"<=\"`",
                "filters[1].value | /filters/1 | value | `\"30000\"`",
                "filters[1].value | /filters/1 | value | 30000.5",
                "filters[1].value | /filters/1 | value | -1",
                "filters[1].path | /filters/1 | path | `\"wait.time\"`",
                "filters[0].values | /filters/0 | values | []",
                "filters[0].values[0] | /filters/0 | values | [7]",
                "filters[0].value | /filters/0 | value | 7",
                "filters | `` | filters | {}",
                "pageSize | `` | pageSize | 1001",
                "pageSize | `` | pageSize | 0",
                "pageSize | `` | pageSize | `\"250\"`",
                "pageToken | `` | pageToken | `\"nonsense\"`",
                "sortBy | `` | sortBy | 1"
            })
    void aMalformedFieldIsNamed(String blamed, String parent, String name, String value) {
        ObjectNode body = question();
        ((ObjectNode) body.at(parent)).set(name, TestJson.read(value));
        Answer answer = client.post(Client.SUMMARY, body.toString());
        assertThat(answer.status()).isEqualTo(400);
        JsonNode error = answer.json();
        assertThat(error.at("/errors/0/field").stringValue()).isEqualTo(blamed);
        assertThat(error.at("/errors/0/message").stringValue()).isNotBlank();
        assertThat(error.at("/code").stringValue()).isEqualTo("bad.request");
        assertThat(error.at("/status").intValue()).isEqualTo(400);
        assertThat(error.at("/contextId").stringValue()).isEqualTo(answer.header("ININ-Correlation-Id"));
    }

    @Test
    void aBodyThatIsNoJsonObjectIsRefused() {
        assertThat(client.post(Client.SUMMARY, "").status()).isEqualTo(400);
        assertThat(client.post(Client.SUMMARY, "[]").status()).isEqualTo(400);
        assertThat(client.post(Client.SUMMARY, "{\"pageSize\": 1, \"pageSize\": 2}")
                        .status())
                .isEqualTo(400);
    }
}
