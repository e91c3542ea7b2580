package io.github.queuesla.simulator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is observed is what a details job shows as begun and not ended. */
class ObservationsOfDetailsTest {

    private static final Instant NOW = Instant.parse("2024-03-05T10:57:23.250Z");

    @Test
    void aContactIsObservedAsLongAsItsSegmentIsOpen() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(new TestClock(NOW.toString()))
                .withOrganisation(OrganisationOptions.defaults()
                        .withVolume(4)
                        .withConversations(ConversationShares.MANY)
                        .withRevisions(RevisionShares.each(0.04))))) {
            List<JsonNode> conversations = conversations(simulator);
            assertThat(observed(simulator, "oWaiting")).isNotEmpty().isEqualTo(open(conversations, "acd", "interact"));
            assertThat(observed(simulator, "oAlerting")).isNotEmpty().isEqualTo(open(conversations, "agent", "alert"));
            assertThat(observed(simulator, "oInteracting"))
                    .isNotEmpty()
                    .isEqualTo(open(conversations, "agent", "interact"));
        }
    }

    private static Set<String> observed(Simulator simulator, String metric) {
        Set<String> observed = new TreeSet<>();
        new ObservationClient(simulator)
                .listed(simulator.organisation().queues(), metric)
                .forEach((subject, contacts) -> contacts.forEach(contact -> observed.add(
                        line(subject, contact.at("/conversationId"), contact, contact.at("/observationDate")))));
        return observed;
    }

    private static String line(String subject, JsonNode conversationId, JsonNode session, JsonNode since) {
        return subject + " " + conversationId.stringValue() + " "
                + session.at("/sessionId").stringValue() + " " + since.stringValue();
    }

    private static Set<String> open(List<JsonNode> conversations, String purpose, String type) {
        Set<String> open = new TreeSet<>();
        for (JsonNode conversation : conversations) {
            for (JsonNode participant : conversation.at("/participants")) {
                for (JsonNode session : participant.at("/sessions")) {
                    for (JsonNode segment : session.at("/segments")) {
                        // A second agent in a conference has no alert, and is not who answered.
                        boolean answered = purpose.equals("acd")
                                || !segment.at("/conference").booleanValue();
                        if (participant.at("/purpose").stringValue().equals(purpose)
                                && segment.at("/segmentType").stringValue().equals(type)
                                && !segment.has("segmentEnd")
                                && answered) {
                            String subject = segment.at("/queueId").stringValue() + " "
                                    + session.at("/mediaType").stringValue();
                            open.add(line(
                                    subject, conversation.at("/conversationId"), session, segment.at("/segmentStart")));
                        }
                    }
                }
            }
        }
        return open;
    }

    private static List<JsonNode> conversations(Simulator simulator) {
        Client client = new Client(simulator);
        String interval = NOW.minus(Duration.ofMinutes(1)) + "/" + NOW;
        String job = client.post(
                        Client.DETAILS_JOBS,
                        TestJson.object().put("interval", interval).toString())
                .json()
                .at("/jobId")
                .stringValue();
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.get(Client.DETAILS_JOBS + "/" + job + "/results" + cursor)
                    .json();
            all.addAll(ObservationClient.items(page.at("/conversations")));
            String next = page.at("/cursor").asString("");
            cursor = next.isEmpty() ? "" : "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return all;
    }
}
