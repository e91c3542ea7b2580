package io.github.queuesla.simulator.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Client.Answer;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QueueListingTest {

    private static Simulator simulator;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(new TestClock("2026-01-01T00:00:00Z"))
                .withOrganisation(OrganisationOptions.defaults().withQueues(730).withNames(NameStyle.INTERNATIONAL)));
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

    private static List<String> follow(String first) {
        List<String> names = new ArrayList<>();
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = client.get(next).json();
            page.at("/entities").forEach(queue -> names.add(queue.at("/name").stringValue()));
            next = page.at("/nextUri").asString("");
        }
        return names;
    }

    @Test
    void pagesAddUpToAllQueuesByName() {
        List<String> all = simulator.organisation().queues().stream()
                .map(Queue::name)
                .sorted()
                .toList();
        assertThat(follow(Client.QUEUES + "?pageSize=100")).isEqualTo(all);
        assertThat(follow(Client.QUEUES)).isEqualTo(all);
        List<String> down = follow(Client.QUEUES + "?pageSize=500&sortOrder=desc");
        assertThat(down).isEqualTo(all.stream().sorted((a, b) -> b.compareTo(a)).toList());
    }

    @Test
    void theEnvelopeSaysWhereInTheListingOneIs() {
        JsonNode page = client.get(Client.QUEUES + "?pageSize=100&pageNumber=8").json();
        assertThat(page.at("/total").intValue()).isEqualTo(730);
        assertThat(page.at("/pageCount").intValue()).isEqualTo(8);
        assertThat(page.at("/pageNumber").intValue()).isEqualTo(8);
        assertThat(page.at("/pageSize").intValue()).isEqualTo(100);
        assertThat(page.at("/entities").size()).isEqualTo(30);
        assertThat(page.has("nextUri")).isFalse();
        assertThat(page.at("/previousUri").stringValue()).isEqualTo("/api/v2/routing/queues?pageSize=100&pageNumber=7");
        assertThat(client.get(Client.QUEUES + "?pageNumber=99")
                        .json()
                        .at("/entities")
                        .size())
                .isZero();
    }

    @Test
    void aQueueCarriesItsTargetsUnderCallForVoice() {
        JsonNode queue = client.get(Client.QUEUES + "?name=sales").json().at("/entities/0");
        assertThat(queue.at("/id").stringValue())
                .isEqualTo(simulator.organisation().queues().get(0).id());
        assertThat(queue.at("/mediaSettings").propertyNames())
                .containsExactlyInAnyOrder("call", "callback", "chat", "email", "message");
        assertThat(queue.at("/mediaSettings/call/serviceLevel/percentage").doubleValue())
                .isEqualTo(0.8);
        assertThat(queue.at("/mediaSettings/call/serviceLevel/durationMs").intValue())
                .isEqualTo(20_000);
        assertThat(queue.at("/division/name").stringValue()).isEqualTo("Home");
    }

    @Test
    void namesMayHaveAWildcardAtEitherEnd() {
        assertThat(follow(Client.QUEUES + "?pageSize=500&name=*billing")).allMatch(name -> name.endsWith("Billing"));
        assertThat(follow(Client.QUEUES + "?name=Sup*")).containsExactly("Support");
        assertThat(follow(Client.QUEUES + "?name=*rodu*")).isEmpty();
        assertThat(follow(Client.QUEUES + "?name=K%C3%BCndigungen+S%C3%BCd")).containsExactly("Kündigungen Süd");
        assertThat(follow(Client.QUEUES + "?name=upport")).isEmpty();
    }

    @Test
    void idsAndDivisionsNarrowTheListing() {
        List<Queue> queues = simulator.organisation().queues();
        String two = "?id=" + queues.get(5).id() + "&id=" + queues.get(700).id();
        assertThat(follow(Client.QUEUES + two))
                .containsExactlyInAnyOrder(queues.get(5).name(), queues.get(700).name());
        String division = simulator.organisation().divisions().get(1).id();
        assertThat(follow(Client.QUEUES + "?pageSize=50&divisionId=" + division))
                .hasSameElementsAs(queues.stream()
                        .filter(queue -> queue.division().id().equals(division))
                        .map(Queue::name)
                        .toList());
    }

    @Test
    void moreThanAHundredIdsAreRefused() {
        String ids = IntStream.range(0, 101)
                .mapToObj(place -> simulator.organisation().queues().get(place).id())
                .collect(Collectors.joining("&id=", "?id=", ""));
        assertThat(client.get(Client.QUEUES + ids).status()).isEqualTo(400);
        String hundred = ids.substring(0, ids.lastIndexOf("&id="));
        assertThat(client.get(Client.QUEUES + hundred).json().at("/total").intValue())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pageSize=501", "pageSize=0", "pageSize=-1", "pageSize=ten", "pageNumber=0", "sortOrder=up"})
    void impossibleParametersAreRefused(String query) {
        Answer answer = client.get(Client.QUEUES + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/code").stringValue()).isEqualTo("bad.request");
        assertThat(answer.json().at("/details/0/fieldName").stringValue())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void oneQueueCanBeHadByItsId() {
        Queue queue = simulator.organisation().queues().get(6);
        assertThat(client.get(Client.QUEUES + "/" + queue.id())
                        .json()
                        .at("/name")
                        .stringValue())
                .isEqualTo(queue.name());
        Answer missing = client.get(Client.QUEUES + "/00000000-0000-4000-8000-000000000000");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().at("/code").stringValue()).isEqualTo("not.found");
    }

    @Test
    void divisionsAreListedWithTheHomeDivisionMarked() {
        JsonNode page = client.get(Client.DIVISIONS).json();
        assertThat(page.at("/total").intValue()).isEqualTo(3);
        assertThat(page.at("/entities/0/homeDivision").booleanValue()).isTrue();
        assertThat(page.at("/entities/1/homeDivision").booleanValue()).isFalse();
    }

    @Test
    void aPageSizeCapMakesShortPagesThatStillAddUp() {
        simulator.setBehaviour(
                Behaviour.builder().requestsPerMinute(10_000).pageSizeCap(97).build());
        JsonNode page = client.get(Client.QUEUES + "?pageSize=500").json();
        assertThat(page.at("/entities").size()).isEqualTo(97);
        assertThat(page.at("/pageCount").intValue()).isEqualTo(8);
        assertThat(follow(Client.QUEUES + "?pageSize=500")).hasSize(730).doesNotHaveDuplicates();
    }

    @Test
    void invisibleQueuesAreNowhere() {
        Queue hidden = simulator.organisation().queues().get(4);
        simulator.setBehaviour(Behaviour.builder().invisible(hidden.id()).build());
        assertThat(client.get(Client.QUEUES).json().at("/total").intValue()).isEqualTo(729);
        assertThat(client.get(Client.QUEUES + "/" + hidden.id()).status()).isEqualTo(404);
    }

    @Test
    void theListingAloneCanBeShut() {
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.QUEUES, Availability.FORBIDDEN)
                .build());
        Answer forbidden = client.get(Client.QUEUES);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.json().at("/code").stringValue()).isEqualTo("missing.permissions");
        assertThat(forbidden.json().at("/message").stringValue()).contains("routing:queue:view");
        assertThat(client.get(Client.DIVISIONS).status()).isEqualTo(200);
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.QUEUES, Availability.NOT_FOUND)
                .build());
        assertThat(client.get(Client.QUEUES).json().at("/code").stringValue()).isEqualTo("not.found");
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.QUEUES, Availability.METHOD_NOT_ALLOWED)
                .build());
        assertThat(client.get(Client.QUEUES).status()).isEqualTo(405);
    }
}
