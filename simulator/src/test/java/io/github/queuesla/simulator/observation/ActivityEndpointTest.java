package io.github.queuesla.simulator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ActivityEndpointTest {

    private static final String BY_QUEUE = """
            {"groupBy": ["queueId", "mediaType"], "metrics": [{"metric": "oWaiting", "details": true},
             {"metric": "oLongestWaiting"}, {"metric": "oInteracting"}]}
            """;

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(new TestClock("2024-03-05T10:41:07.250Z"))
                .withOrganisation(OrganisationOptions.defaults().withVolume(5)));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Client.Answer post(String query, String body) {
        return new Client(simulator).post(Client.ACTIVITY + query, body);
    }

    private static int count(JsonNode row, int place) {
        return row.at("/data/" + place + "/count").intValue();
    }

    @Test
    void groupsCountWhatObservationsCountAndNameTheLongestWaitAsAMoment() {
        JsonNode results = post("", BY_QUEUE).json().at("/results");
        var waiting =
                new ObservationClient(simulator).listed(simulator.organisation().queues(), "oWaiting");
        int waits = 0;
        for (JsonNode row : results) {
            List<JsonNode> listed = waiting.getOrDefault(ObservationClient.subject(row), List.of());
            assertThat(count(row, 0)).isEqualTo(listed.size());
            assertThat(row.at("/truncated").booleanValue()).isFalse();
            assertThat(ObservationClient.items(row.at("/entities")))
                    .extracting(one -> one.at("/conversationId").stringValue())
                    .isEqualTo(listed.stream()
                            .map(one -> one.at("/conversationId").stringValue())
                            .toList());
            if (!listed.isEmpty()) {
                waits++;
                Instant oldest =
                        Instant.parse(listed.get(0).at("/observationDate").stringValue());
                assertThat(row.at("/data/1/calculatedMetricValue").longValue()).isEqualTo(oldest.toEpochMilli());
            }
        }
        assertThat(waits).isPositive();
    }

    @Test
    void withoutGroupsThereIsOneRowForAll() {
        JsonNode results = post("", "{\"metrics\": [{\"metric\": \"oWaiting\"}, {\"metric\": \"oInteracting\"}]}")
                .json()
                .at("/results");
        assertThat(results.size()).isEqualTo(1);
        int sum = 0;
        for (JsonNode row : post("", BY_QUEUE).json().at("/results")) {
            sum += count(row, 2);
        }
        assertThat(count(results.get(0), 1)).isPositive().isEqualTo(sum);
    }

    @Test
    void pagesFollowOneAnother() {
        List<JsonNode> all = ObservationClient.items(post("", BY_QUEUE).json().at("/results"));
        assertThat(all).hasSizeGreaterThan(4);
        JsonNode second = post("?pageSize=2&pageNumber=2", BY_QUEUE).json().at("/results");
        assertThat(ObservationClient.items(second)).isEqualTo(all.subList(2, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'metrics':[]}",
                "{'metrics':[{'metric':'oOnQueueUsers'}]}",
                "{'metrics':[{'metric':'oWaiting'}],'groupBy':['divisionId']}",
                "{'metrics':[{'metric':'oWaiting'}],'order':'up'}"
            })
    void queriesThatThePlatformWouldNotTakeAreRefused(String body) {
        assertThat(post("", body.replace('\'', '"')).status()).isEqualTo(400);
    }

    @Test
    void pageSizeOutOfRangeIsRefused() {
        assertThat(post("?pageSize=501", BY_QUEUE).status()).isEqualTo(400);
    }

    @Test
    void samePermissionAsObservations() {
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.OBSERVATIONS, Availability.FORBIDDEN)
                .build());
        assertThat(post("", BY_QUEUE).json().at("/message").stringValue())
                .contains("[analytics:queueObservation:view]");
    }
}
