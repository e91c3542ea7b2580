package io.github.queuesla.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mypurecloud.sdk.v2.model.AggregateMetricData;
import com.mypurecloud.sdk.v2.model.AuthzDivisionEntityListing;
import com.mypurecloud.sdk.v2.model.ConversationAggregateQueryResponse;
import com.mypurecloud.sdk.v2.model.ErrorBody;
import com.mypurecloud.sdk.v2.model.Queue;
import com.mypurecloud.sdk.v2.model.QueueEntityListing;
import com.mypurecloud.sdk.v2.model.StatisticalResponse;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedBodiesTest {

    private static final String AGGREGATES = "/api/v2/analytics/conversations/aggregates/query";
    private static final String QUESTION = """
            {"interval": "2024-05-01T00:00:00.000Z/2024-05-08T00:00:00.000Z", "granularity": "P1D",
             "groupBy": ["queueId"],
             "metrics": ["nOffered", "tAnswered", "tAbandon", "tShortAbandon", "tFlowOut", "tAcd", "tWait", "nOverSla",
                         "oServiceLevel", "oServiceTarget"],
             "views": [{"target": "tAnswered", "name": "in20s", "function": "rangeBound", "range": {"lt": 20001}},
                       {"target": "tAbandon", "name": "early", "function": "rangeBound", "range": {"lt": 5000}},
                       {"target": "tWait", "name": "long", "function": "rangeBound", "range": {"gte": 60000}}]}
            """;

    private static Simulator simulator;
    private static Wire wire;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .withOrganisation(OrganisationOptions.defaults().withQueues(30)));
        wire = new Wire(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void behaveWell() {
        simulator.setBehaviour(Behaviour.faultless());
    }

    @Test
    void anAggregatesAnswerIsReadToTheLastProperty() throws IOException {
        ConversationAggregateQueryResponse answer =
                SdkModels.read(wire.post(AGGREGATES, QUESTION).body(), ConversationAggregateQueryResponse.class);
        List<StatisticalResponse> buckets = answer.getResults().stream()
                .flatMap(row -> row.getData().stream())
                .toList();
        assertThat(buckets).hasSizeGreaterThan(30 * 6);
        assertThat(buckets.stream().flatMap(bucket -> bucket.getMetrics().stream()))
                .extracting(AggregateMetricData::getMetric)
                .contains(
                        "nOffered",
                        "tAnswered",
                        "tAbandon",
                        "tShortAbandon",
                        "tFlowOut",
                        "tAcd",
                        "tWait",
                        "nOverSla",
                        "oServiceLevel",
                        "oServiceTarget");
        assertThat(buckets.stream()
                        .filter(bucket -> bucket.getViews() != null)
                        .flatMap(bucket -> bucket.getViews().stream())
                        .map(view -> view.getName())
                        .distinct())
                .containsExactlyInAnyOrder("in20s", "early", "long");
    }

    @Test
    void emptyAnswersAreReadInBothForms() throws IOException {
        String nothing = QUESTION.replace("\"groupBy\"", "\"timeZone\": \"UTC\", \"groupBy\"")
                .replace("2024-05-01T00", "2030-05-01T00")
                .replace("2024-05-08T00", "2030-05-08T00");
        HttpResponse<String> list = wire.post(AGGREGATES, nothing);
        assertThat(SdkModels.read(list.body(), ConversationAggregateQueryResponse.class)
                        .getResults())
                .isEmpty();
        simulator.setBehaviour(Behaviour.builder().omitEmptyResults().build());
        HttpResponse<String> bare = wire.post(AGGREGATES, nothing);
        assertThat(SdkModels.read(bare.body(), ConversationAggregateQueryResponse.class)
                        .getResults())
                .isNullOrEmpty();
    }

    @Test
    void theVendorsOwnSampleIsReadTheSameWay() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PublishedBodiesTest.class.getResourceAsStream("aggregates-official-sample.json"))) {
            String sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ConversationAggregateQueryResponse answer =
                    SdkModels.read(sample, ConversationAggregateQueryResponse.class);
            assertThat(answer.getResults()).isNotEmpty();
            assertThat(answer.getResults()).allMatch(row -> row.getGroup().containsKey("mediaType"));
        }
    }

    @Test
    void aQueueListingIsReadToTheLastProperty() throws IOException {
        QueueEntityListing page = SdkModels.read(
                wire.get("/api/v2/routing/queues?pageSize=10&pageNumber=2").body(), QueueEntityListing.class);
        assertThat(page.getEntities()).hasSize(10);
        assertThat(page.getTotal()).isEqualTo(30);
        assertThat(page.getPageCount()).isEqualTo(3);
        assertThat(page.getNextUri()).isNotNull();
        assertThat(page.getPreviousUri()).isNotNull();
        assertThat(page.getEntities()).allSatisfy(queue -> {
            assertThat(queue.getDivision().getName()).isNotBlank();
            assertThat(queue.getMediaSettings().getCall().getServiceLevel().getPercentage())
                    .isBetween(0.5, 1.0);
            assertThat(queue.getMediaSettings().getCallback().getServiceLevel().getDurationMs())
                    .isGreaterThanOrEqualTo(1_000);
        });
    }

    @Test
    void oneQueueAndTheDivisionsAreRead() throws IOException {
        String id = simulator.organisation().slowQueue().id();
        Queue queue = SdkModels.read(wire.get("/api/v2/routing/queues/" + id).body(), Queue.class);
        assertThat(queue.getName())
                .isEqualTo(simulator.organisation().slowQueue().name());
        AuthzDivisionEntityListing divisions =
                SdkModels.read(wire.get("/api/v2/authorization/divisions").body(), AuthzDivisionEntityListing.class);
        assertThat(divisions.getEntities()).hasSize(3);
        assertThat(divisions.getEntities().get(0).getHomeDivision()).isTrue();
    }

    @Test
    void everyErrorBodyIsRead() throws IOException {
        assertCode(wire.post(AGGREGATES, "{}"), 400, "bad.request");
        assertCode(wire.post(AGGREGATES, QUESTION.replace("tAcd", "tacd")), 400, "invalid.value");
        assertCode(wire.post(AGGREGATES, QUESTION.replace("Z/", "/x")), 400, "invalid.date");
        assertCode(wire.get("/api/v2/routing/queues?pageSize=501"), 400, "bad.request");
        assertCode(wire.get("/api/v2/nowhere"), 404, "not.found");
        assertCode(wire.get(AGGREGATES), 405, "method.not.allowed");
        assertCode(wire.post(AGGREGATES, " ".repeat(512_001)), 413, "request.entity.too.large");
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN)
                .build());
        assertCode(wire.post(AGGREGATES, QUESTION), 403, "missing.any.permissions");
        for (int status : List.of(500, 503, 504)) {
            simulator.setBehaviour(Behaviour.builder().failed(1, status).build());
            HttpResponse<String> response = wire.post(AGGREGATES, QUESTION);
            assertThat(SdkModels.read(response.body(), ErrorBody.class).getStatus())
                    .isEqualTo(status);
        }
    }

    @Test
    void theRateLimitBodyIsRead() throws IOException {
        simulator.setBehaviour(Behaviour.builder().throttled(1).build());
        HttpResponse<String> response = wire.post(AGGREGATES, QUESTION);
        assertCode(response, 429, "too.many.requests.retry.after");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
    }

    private static void assertCode(HttpResponse<String> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        ErrorBody error = SdkModels.read(response.body(), ErrorBody.class);
        assertThat(error.getCode()).isEqualTo(code);
        assertThat(error.getStatus()).isEqualTo(status);
        assertThat(error.getMessage()).isNotBlank();
        assertThat(error.getContextId())
                .isEqualTo(response.headers().firstValue("ININ-Correlation-Id").orElseThrow());
    }

    @Test
    void theStrictReaderWouldNoticeAnUnknownProperty() {
        assertThatThrownBy(() ->
                        SdkModels.read("{\"results\": [{\"grouped\": {}}]}", ConversationAggregateQueryResponse.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> SdkModels.read("{\"limit\": {\"namespace\": \"nonsense\"}}", ErrorBody.class))
                .isInstanceOf(AssertionError.class);
    }
}
