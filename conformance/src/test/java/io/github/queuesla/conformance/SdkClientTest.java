package io.github.queuesla.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiException;
import com.mypurecloud.sdk.v2.api.AnalyticsApi;
import com.mypurecloud.sdk.v2.api.AuthorizationApi;
import com.mypurecloud.sdk.v2.api.RoutingApi;
import com.mypurecloud.sdk.v2.api.request.GetAuthorizationDivisionsRequest;
import com.mypurecloud.sdk.v2.api.request.GetRoutingQueuesRequest;
import com.mypurecloud.sdk.v2.model.AggregationRange;
import com.mypurecloud.sdk.v2.model.ConversationAggregateDataContainer;
import com.mypurecloud.sdk.v2.model.ConversationAggregateQueryClause;
import com.mypurecloud.sdk.v2.model.ConversationAggregateQueryFilter;
import com.mypurecloud.sdk.v2.model.ConversationAggregateQueryPredicate;
import com.mypurecloud.sdk.v2.model.ConversationAggregationQuery;
import com.mypurecloud.sdk.v2.model.ConversationAggregationView;
import com.mypurecloud.sdk.v2.model.QueueEntityListing;
import com.mypurecloud.sdk.v2.model.StatisticalResponse;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SdkClientTest {

    private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-05-08T00:00:00Z");

    private static Simulator simulator;
    private static ApiClient client;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .withOrganisation(OrganisationOptions.defaults().withQueues(60)));
        client = client(Wire.token(simulator));
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        simulator.close();
    }

    @BeforeEach
    void behaveWell() {
        simulator.setBehaviour(Behaviour.faultless());
    }

    /** The SDK derives the login host from the API host, so its login cannot be pointed at one local port. */
    private static ApiClient client(String token) {
        return ApiClient.Builder.standard()
                .withBasePath(simulator.baseUri().toString())
                .withAccessToken(token)
                .withShouldRefreshAccessToken(false)
                .build();
    }

    private static ConversationAggregationQuery query(List<Queue> queues) {
        List<ConversationAggregateQueryPredicate> predicates = queues.stream()
                .map(queue -> new ConversationAggregateQueryPredicate()
                        .type(ConversationAggregateQueryPredicate.TypeEnum.DIMENSION)
                        .dimension(ConversationAggregateQueryPredicate.DimensionEnum.QUEUEID)
                        .operator(ConversationAggregateQueryPredicate.OperatorEnum.MATCHES)
                        .value(queue.id()))
                .toList();
        ConversationAggregateQueryClause clause = new ConversationAggregateQueryClause()
                .type(ConversationAggregateQueryClause.TypeEnum.OR)
                .predicates(predicates);
        return new ConversationAggregationQuery()
                .interval(START + "/" + END)
                .granularity("P1D")
                .groupBy(List.of(ConversationAggregationQuery.GroupByEnum.QUEUEID))
                .filter(new ConversationAggregateQueryFilter()
                        .type(ConversationAggregateQueryFilter.TypeEnum.AND)
                        .clauses(List.of(clause)))
                .metrics(List.of(
                        ConversationAggregationQuery.MetricsEnum.NOFFERED,
                        ConversationAggregationQuery.MetricsEnum.TANSWERED,
                        ConversationAggregationQuery.MetricsEnum.TABANDON,
                        ConversationAggregationQuery.MetricsEnum.TSHORTABANDON,
                        ConversationAggregationQuery.MetricsEnum.TFLOWOUT))
                .views(List.of(
                        view("within", ConversationAggregationView.TargetEnum.TANSWERED),
                        view("abandonedWithin", ConversationAggregationView.TargetEnum.TABANDON)));
    }

    private static ConversationAggregationView view(String name, ConversationAggregationView.TargetEnum target) {
        return new ConversationAggregationView()
                .name(name)
                .target(target)
                .function(ConversationAggregationView.FunctionEnum.RANGEBOUND)
                .range(new AggregationRange().lt(BigDecimal.valueOf(30_001)));
    }

    @Test
    void anAggregatesQueryGivesTheTrueCounts() throws Exception {
        List<Queue> queues = simulator.organisation().queues().subList(0, 45);
        List<ConversationAggregateDataContainer> rows = new AnalyticsApi(client)
                .postAnalyticsConversationsAggregatesQuery(query(queues))
                .getResults();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (ConversationAggregateDataContainer row : rows) {
            Map<String, Long> sums = counts.computeIfAbsent(row.getGroup().get("queueId"), key -> new HashMap<>());
            row.getData().forEach(bucket -> add(bucket, sums));
        }
        for (Queue queue : queues) {
            Map<String, Long> sums = counts.getOrDefault(queue.id(), Map.of());
            TrueCounts read = new TrueCounts(
                    sums.getOrDefault("nOffered", 0L),
                    sums.getOrDefault("tAnswered", 0L),
                    sums.getOrDefault("within", 0L),
                    sums.getOrDefault("tAbandon", 0L),
                    sums.getOrDefault("abandonedWithin", 0L),
                    sums.getOrDefault("tShortAbandon", 0L),
                    sums.getOrDefault("tFlowOut", 0L));
            assertThat(read).isEqualTo(simulator.organisation().trueCounts(queue.id(), START, END, 30_000));
        }
        assertThat(counts)
                .hasSize(44)
                .doesNotContainKey(simulator.organisation().idleQueue().id());
    }

    private static void add(StatisticalResponse bucket, Map<String, Long> sums) {
        bucket.getMetrics()
                .forEach(metric ->
                        sums.merge(metric.getMetric(), metric.getStats().getCount(), Long::sum));
        if (bucket.getViews() != null) {
            bucket.getViews()
                    .forEach(view -> sums.merge(view.getName(), view.getStats().getCount(), Long::sum));
        }
    }

    @Test
    void aQueueListingOfSeveralPagesIsComplete() throws Exception {
        RoutingApi routing = new RoutingApi(client);
        List<String> names = new ArrayList<>();
        QueueEntityListing page;
        int number = 1;
        do {
            page = routing.getRoutingQueues(GetRoutingQueuesRequest.builder()
                    .withPageNumber(number++)
                    .withPageSize(25)
                    .build());
            page.getEntities().forEach(queue -> names.add(queue.getName()));
        } while (page.getNextUri() != null);
        assertThat(number).isEqualTo(4);
        assertThat(names)
                .isEqualTo(simulator.organisation().queues().stream()
                        .map(Queue::name)
                        .sorted()
                        .toList());
    }

    @Test
    void queuesAreFoundByRepeatedIds() throws Exception {
        List<String> ids = simulator.organisation().queues().subList(10, 20).stream()
                .map(Queue::id)
                .toList();
        QueueEntityListing page = new RoutingApi(client)
                .getRoutingQueues(GetRoutingQueuesRequest.builder()
                        .withId(ids)
                        .withPageSize(100)
                        .build());
        assertThat(page.getEntities())
                .extracting(com.mypurecloud.sdk.v2.model.Queue::getId)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void divisionsAreListed() throws Exception {
        assertThat(new AuthorizationApi(client)
                        .getAuthorizationDivisions(
                                GetAuthorizationDivisionsRequest.builder().build())
                        .getEntities())
                .hasSize(3);
    }

    @Test
    void theSdkUnderstandsARefusal() {
        ConversationAggregationQuery query = query(List.of()).interval("yesterday");
        assertThatThrownBy(() -> new AnalyticsApi(client).postAnalyticsConversationsAggregatesQuery(query))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.getStatusCode()).isEqualTo(400);
                    assertThat(refusal.getRawBody()).contains("invalid.date");
                    // Not getCorrelationId(): it is sensitive to the case of the name, which the JDK's server rewrites.
                    assertThat(refusal.getHeaders().keySet()).anyMatch("inin-correlation-id"::equalsIgnoreCase);
                });
    }

    @Test
    void theSdkRepeatsAThrottledRequestWhenToldTo() throws Exception {
        simulator.setBehaviour(Behaviour.builder()
                .outage(1, 429)
                .retryAfter(RetryAfterForm.SECONDS, 0)
                .build());
        ApiClient patient = client(Wire.token(simulator));
        ApiClient.RetryConfiguration retry = new ApiClient.RetryConfiguration();
        retry.setMaxRetryTimeSec(30);
        patient.setRetryConfiguration(retry);
        simulator.requests().clear();
        assertThat(new RoutingApi(patient)
                        .getRoutingQueues(GetRoutingQueuesRequest.builder().build())
                        .getEntities())
                .hasSize(25);
        assertThat(simulator.requests().to("/api/v2/routing/queues"))
                .extracting(request -> request.status().orElse(-1))
                .containsExactly(429, 200);
    }
}
