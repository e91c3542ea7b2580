package io.github.queuesla.simulator.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.TestJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs details jobs to their end. */
final class JobClient {

    private final Client client;

    JobClient(Simulator simulator) {
        this.client = new Client(simulator);
    }

    static ObjectNode query(Instant start, Instant end) {
        ObjectNode body = TestJson.object();
        body.put("interval", start + "/" + end);
        return body;
    }

    Client.Answer post(JsonNode body) {
        return client.post(Client.DETAILS_JOBS, body.toString());
    }

    String submit(JsonNode body) {
        Client.Answer answer = post(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().at("/jobId").stringValue();
    }

    Client.Answer status(String id) {
        return client.get(Client.DETAILS_JOBS + "/" + id);
    }

    String state(String id) {
        return status(id).json().at("/state").stringValue();
    }

    Client.Answer delete(String id) {
        return client.delete(Client.DETAILS_JOBS + "/" + id);
    }

    Client.Answer availability() {
        return client.get(Client.DETAILS_JOBS + "/availability");
    }

    Client.Answer page(String id, int size, String cursor) {
        String more = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return client.get(Client.DETAILS_JOBS + "/" + id + "/results?pageSize=" + size + more);
    }

    /** The pages of a job that is done. */
    List<JsonNode> pages(String id, int size) {
        List<JsonNode> pages = new ArrayList<>();
        String cursor = "";
        do {
            Client.Answer answer = page(id, size, cursor);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            pages.add(answer.json());
            cursor = answer.json().at("/cursor").asString("");
        } while (!cursor.isEmpty());
        return pages;
    }

    /** All conversations that a job for this period finds. */
    List<JsonNode> conversations(Instant start, Instant end) {
        List<JsonNode> conversations = new ArrayList<>();
        pages(submit(query(start, end)), 1_000)
                .forEach(page -> page.at("/conversations").forEach(conversations::add));
        return conversations;
    }
}
