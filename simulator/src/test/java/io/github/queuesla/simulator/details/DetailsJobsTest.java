package io.github.queuesla.simulator.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DetailsJobsTest {

    private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-05-02T00:00:00Z");

    private final TestClock clock = new TestClock("2026-01-01T00:00:00Z");
    private Simulator simulator;
    private JobClient jobs;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(clock));
        jobs = new JobClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static ObjectNode day() {
        return JobClient.query(START, END);
    }

    private void behave(JobBehaviour.Builder behaviour) {
        simulator.setBehaviour(Behaviour.builder().jobs(behaviour.build()).build());
    }

    @Test
    void jobIsQueuedThenPendingThenFulfilledAsTimePasses() {
        behave(JobBehaviour.builder().time(Duration.ofSeconds(9)));
        String id = jobs.submit(day());
        assertThat(jobs.state(id)).isEqualTo("QUEUED");
        clock.pass(Duration.ofSeconds(5));
        assertThat(jobs.state(id)).isEqualTo("PENDING");
        assertThat(jobs.page(id, 100, "").status()).isEqualTo(400);
        clock.pass(Duration.ofSeconds(4));
        JsonNode done = jobs.status(id).json();
        assertThat(done.at("/state").stringValue()).isEqualTo("FULFILLED");
        assertThat(done.at("/submissionDate").stringValue()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(done.at("/completionDate").stringValue()).isEqualTo("2026-01-01T00:00:09.000Z");
        assertThat(done.at("/expirationDate").stringValue()).isEqualTo("2026-01-02T00:00:09.000Z");
    }

    @Test
    void jobCanTakeSomeQuestionsInsteadOfTime() {
        behave(JobBehaviour.builder().polls(2).unknownStates());
        String id = jobs.submit(day());
        assertThat(List.of(jobs.state(id), jobs.state(id), jobs.state(id)))
                .containsExactly("QUEUED", "REHYDRATING", "FULFILLED");
    }

    @Test
    void everyIntervalFailsAndIsCancelledAsOftenAsSet() {
        behave(JobBehaviour.builder().failing(1).cancelled(1));
        JsonNode failed = jobs.status(jobs.submit(day())).json();
        assertThat(failed.at("/state").stringValue()).isEqualTo("FAILED");
        assertThat(failed.at("/errorMessage").stringValue()).isNotBlank();
        assertThat(jobs.state(jobs.submit(day()))).isEqualTo("CANCELLED");
        assertThat(jobs.state(jobs.submit(day()))).isEqualTo("FULFILLED");
        assertThat(jobs.state(jobs.submit(JobClient.query(END, END.plusSeconds(3_600)))))
                .isEqualTo("FAILED");
    }

    @Test
    void resultsExpireAndThenTheJobIsGone() {
        behave(JobBehaviour.builder().life(Duration.ofHours(1)));
        String id = jobs.submit(day());
        clock.pass(Duration.ofHours(1));
        assertThat(jobs.state(id)).isEqualTo("EXPIRED");
        assertThat(jobs.page(id, 10, "").status()).isEqualTo(404);
        clock.pass(Duration.ofHours(1));
        assertThat(jobs.status(id).status()).isEqualTo(404);
    }

    @Test
    void deletedJobIsNotFound() {
        String id = jobs.submit(day());
        assertThat(jobs.delete(id).status()).isEqualTo(204);
        assertThat(jobs.status(id).status()).isEqualTo(404);
        assertThat(jobs.delete(id).status()).isEqualTo(404);
    }

    @Test
    void onlySoManyJobsMayRunAtOnce() {
        behave(JobBehaviour.builder().atOnce(2).time(Duration.ofSeconds(5)));
        jobs.submit(day());
        jobs.submit(day());
        Client.Answer third = jobs.post(day());
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.header("Retry-After")).isEqualTo("1");
        assertThat(third.json().at("/limit/key").stringValue()).isEqualTo("details.jobs.concurrent.access.max");
        clock.pass(Duration.ofSeconds(5));
        assertThat(jobs.post(day()).status()).isEqualTo(202);
    }

    @Test
    void onlySoManyJobsMayBeSubmittedAMinute() {
        behave(JobBehaviour.builder().perMinute(1));
        jobs.submit(day());
        clock.pass(Duration.ofSeconds(50));
        Client.Answer second = jobs.post(day());
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("Retry-After")).isEqualTo("10");
        clock.pass(Duration.ofSeconds(10));
        assertThat(jobs.post(day()).status()).isEqualTo(202);
    }

    @Test
    void dataIsAvailableUpToTheLag() {
        behave(JobBehaviour.builder().lag(Duration.ofHours(6)));
        assertThat(jobs.availability().text()).isEqualTo("{\"dataAvailabilityDate\":\"2025-12-31T18:00:00.000Z\"}");
        assertThat(jobs.pages(jobs.submit(day()), 10)
                        .get(0)
                        .at("/dataAvailabilityDate")
                        .stringValue())
                .isEqualTo("2025-12-31T18:00:00.000Z");
        JsonNode newest = TestJson.tree(
                jobs.conversations(Instant.parse("2025-12-31T10:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(newest.toString()).contains("2025-12-31T17").doesNotContain("2025-12-31T18");
    }

    @Test
    void pagesOfAnySizeHoldTheSameConversations() {
        String id = jobs.submit(day());
        List<JsonNode> whole = flat(jobs.pages(id, 1_000));
        assertThat(whole).hasSizeGreaterThan(1_000);
        assertThat(flat(jobs.pages(id, 97))).isEqualTo(whole);
        assertThat(new HashSet<>(whole.stream()
                        .map(one -> one.at("/conversationId").stringValue())
                        .toList()))
                .hasSameSizeAs(whole);
        assertThat(whole.stream()
                        .map(one -> one.at("/conversationStart").stringValue())
                        .toList())
                .isNotEqualTo(whole.stream()
                        .map(one -> one.at("/conversationStart").stringValue())
                        .sorted()
                        .toList());
    }

    private static List<JsonNode> flat(List<JsonNode> pages) {
        List<JsonNode> conversations = new ArrayList<>();
        pages.forEach(page -> page.at("/conversations").forEach(conversations::add));
        return conversations;
    }

    @Test
    void pagesCanBeDeliveredTwiceInARow() {
        List<JsonNode> once = jobs.pages(jobs.submit(day()), 100);
        behave(JobBehaviour.builder().repeatedPages(0.5));
        List<JsonNode> twice = jobs.pages(jobs.submit(day()), 100);
        assertThat(twice).hasSizeBetween(once.size() + 1, 2 * once.size() - 1);
        assertThat(new ArrayList<>(new LinkedHashSet<>(flat(twice)))).isEqualTo(flat(once));
        behave(JobBehaviour.builder().repeatedPages(1));
        assertThat(jobs.pages(jobs.submit(day()), 100)).hasSize(2 * once.size());
    }

    @Test
    void malformedConversationsComeInAdditionToTheTrueOnes() {
        List<JsonNode> good = flat(jobs.pages(jobs.submit(day()), 100));
        behave(JobBehaviour.builder().malformed(0.1));
        List<JsonNode> mixed = flat(jobs.pages(jobs.submit(day()), 100));
        assertThat(mixed).hasSizeGreaterThan(good.size() + good.size() / 20).containsSubsequence(good);
        mixed.removeAll(good);
        assertThat(mixed).anyMatch(one -> !one.has("conversationId"));
        assertThat(mixed).anyMatch(one -> one.at("/participants").isString());
        assertThat(mixed.toString()).containsPattern("\"value\":-\\d+").containsPattern("\"emitDate\":\"2024-05-0T\"");
    }

    @Test
    void cursorsHaveToBeEncoded() {
        String id = jobs.submit(day());
        String cursor = jobs.page(id, 10, "").json().at("/cursor").stringValue();
        assertThat(cursor).contains("+", "/", "=");
        String path = Client.DETAILS_JOBS + "/" + id + "/results?cursor=";
        assertThat(new Client(simulator).get(path + cursor).status()).isEqualTo(400);
        assertThat(jobs.page(id, 10, cursor).status()).isEqualTo(200);
    }

    @Test
    void lastPageHasNoCursor() {
        ObjectNode limited = day();
        limited.put("limit", 20);
        List<JsonNode> pages = jobs.pages(jobs.submit(limited), 10);
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).has("cursor")).isTrue();
        assertThat(pages.get(1).has("cursor")).isFalse();
        assertThat(flat(pages)).hasSize(20);
    }

    @Test
    void conversationsThatWereGoingOnAlreadyAreFoundUnlessTheyMustBeginInside() {
        Instant end = START.plusSeconds(7_200);
        ObjectNode body = JobClient.query(START, end);
        List<JsonNode> active = flat(jobs.pages(jobs.submit(body), 1_000));
        assertThat(active)
                .anyMatch(one -> begin(one).isBefore(START))
                .allMatch(one -> begin(one).isBefore(end));
        body.put("startOfDayIntervalMatching", true);
        List<JsonNode> fresh = flat(jobs.pages(jobs.submit(body), 1_000));
        assertThat(fresh)
                .isEqualTo(active.stream()
                        .filter(one -> !begin(one).isBefore(START))
                        .toList())
                .hasSizeLessThan(active.size());
    }

    private static Instant begin(JsonNode conversation) {
        return Instant.parse(conversation.at("/conversationStart").stringValue());
    }

    @Test
    void segmentFilterChoosesConversationsByQueue() {
        String queue = simulator.organisation().queues().get(1).id();
        ObjectNode body = day();
        body.putArray("segmentFilters").add(TestJson.read("""
                {"type": "and", "predicates": [{"dimension": "queueId", "value": "%s"},
                                               {"dimension": "purpose", "value": "acd"}]}
                """.formatted(queue)));
        List<JsonNode> found = flat(jobs.pages(jobs.submit(body), 1_000));
        assertThat(found).isNotEmpty().allMatch(one -> one.toString().contains(queue));
        assertThat(found)
                .hasSizeLessThan(flat(jobs.pages(jobs.submit(day()), 1_000)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"interval\": \"2024-05-01/2024-05-02\"}",
                "{\"interval\": \"2024-05-01T00:00:00Z/2024-07-02T00:00:00Z\"}",
                "{\"interval\": \"2024-05-01T00:00:00Z/2024-05-02T00:00:00Z\", \"paging\": {\"pageSize\": 10}}",
                "{\"interval\": \"2024-05-01T00:00:00Z/2024-05-02T00:00:00Z\", \"aggregations\": []}",
                "{\"interval\": \"2024-05-01T00:00:00Z/2024-05-02T00:00:00Z\", \"order\": \"up\"}",
                "{\"interval\": \"2024-05-01T00:00:00Z/2024-05-02T00:00:00Z\", \"limit\": 0}"
            })
    void unusableQueriesAreRefused(String body) {
        Client.Answer answer = jobs.post(TestJson.read(body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/details").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "ten"})
    void pageSizesOutsideTheLimitsAreRefused(String size) {
        String id = jobs.submit(day());
        assertThat(new Client(simulator)
                        .get(Client.DETAILS_JOBS + "/" + id + "/results?pageSize=" + size)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void jobsNeedTheirPermission() {
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.DETAILS, Availability.FORBIDDEN)
                .build());
        Client.Answer answer = jobs.post(day());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/message").stringValue()).contains("analytics:conversationDetail:view");
        assertThat(jobs.availability().status()).isEqualTo(403);
    }

    @Test
    void otherMethodsAreRefused() {
        assertThat(new Client(simulator).get(Client.DETAILS_JOBS).status()).isEqualTo(405);
        assertThat(new Client(simulator).delete(Client.DETAILS_JOBS).status()).isEqualTo(405);
    }

    @Test
    void jobsHaveFaultsLikeAnyOtherRequest() {
        simulator.setBehaviour(Behaviour.builder().throttled(1).build());
        assertThat(jobs.post(day()).status()).isEqualTo(429);
        simulator.setBehaviour(Behaviour.builder().failed(1, 503).build());
        assertThat(jobs.availability().status()).isEqualTo(503);
    }

    @Test
    void pagesAreNotLargerThanTheCap() {
        simulator.setBehaviour(Behaviour.builder().pageSizeCap(7).build());
        assertThat(jobs.page(jobs.submit(day()), 100, "")
                        .json()
                        .at("/conversations")
                        .size())
                .isEqualTo(7);
    }

    @Test
    void invisibleQueuesAreInNoConversation() {
        String sales = simulator.organisation().queues().get(0).id();
        simulator.setBehaviour(Behaviour.builder().invisible(sales).build());
        assertThat(jobs.conversations(START, END).toString()).doesNotContain(sales);
    }

    @Test
    void everyConversationCarriesDataAboutPeopleThatBearsAMark() {
        List<JsonNode> conversations = jobs.conversations(START, END);
        assertThat(conversations).allMatch(one -> {
            JsonNode customer = one.at("/participants/0");
            return Canaries.MARKS.stream()
                            .anyMatch(customer.at("/participantName").stringValue()::contains)
                    && customer.at("/attributes").size() > 0;
        });
    }

    @Test
    void organisationSaysWhoItIs() {
        Client client = new Client(simulator);
        JsonNode me = client.get("/api/v2/organizations/me").json();
        assertThat(me.at("/id").stringValue())
                .isEqualTo(simulator.organisation().id())
                .hasSize(36);
        assertThat(me.at("/name").stringValue()).isNotBlank();
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.ORGANISATION, Availability.NOT_FOUND)
                .build());
        assertThat(client.get("/api/v2/organizations/me").status()).isEqualTo(404);
    }
}
