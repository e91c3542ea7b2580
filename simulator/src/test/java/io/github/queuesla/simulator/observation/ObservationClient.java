package io.github.queuesla.simulator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.organisation.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks what is going on in queues. */
final class ObservationClient {

    static final List<String> CONTACTS = List.of("oWaiting", "oAlerting", "oInteracting");

    private final Client client;

    ObservationClient(Simulator simulator) {
        this.client = new Client(simulator);
    }

    /** A query for these queues, with their contacts one by one. */
    static ObjectNode query(List<String> queueIds, List<String> metrics) {
        ObjectNode body = TestJson.object();
        ObjectNode filter = body.putObject("filter").put("type", "or");
        ArrayNode predicates = filter.putArray("predicates");
        queueIds.forEach(id -> predicates.add(predicate("queueId", id)));
        body.set("metrics", TestJson.tree(metrics));
        body.set("detailMetrics", TestJson.tree(metrics));
        return body;
    }

    static ObjectNode predicate(String dimension, String value) {
        return TestJson.object()
                .put("type", "dimension")
                .put("dimension", dimension)
                .put("operator", "matches")
                .put("value", value);
    }

    static List<String> ids(List<Queue> queues) {
        return queues.stream().map(Queue::id).toList();
    }

    Client.Answer post(JsonNode body) {
        return client.post(Client.OBSERVATIONS, body.toString());
    }

    JsonNode results(JsonNode body) {
        Client.Answer answer = post(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/results");
    }

    /** The contacts of a metric, one by one, by queue and media type. */
    Map<String, List<JsonNode>> listed(List<Queue> queues, String metric) {
        Map<String, List<JsonNode>> listed = new LinkedHashMap<>();
        for (JsonNode row : results(query(ids(queues), List.of(metric)))) {
            JsonNode data = row.at("/data/0");
            assertThat(data.at("/metric").stringValue()).isEqualTo(metric);
            assertThat(data.at("/truncated").booleanValue()).isFalse();
            List<JsonNode> observations = items(data.at("/observations"));
            assertThat(observations).hasSize(data.at("/stats/count").intValue());
            listed.put(subject(row), observations);
        }
        return listed;
    }

    static String subject(JsonNode row) {
        return row.at("/group/queueId").stringValue() + " "
                + row.at("/group/mediaType").asString("");
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
