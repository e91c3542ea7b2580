package io.github.queuesla.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiException;
import com.mypurecloud.sdk.v2.api.AnalyticsApi;
import com.mypurecloud.sdk.v2.api.OrganizationApi;
import com.mypurecloud.sdk.v2.model.AnalyticsConversation;
import com.mypurecloud.sdk.v2.model.AnalyticsConversationAsyncQueryResponse;
import com.mypurecloud.sdk.v2.model.AnalyticsParticipant;
import com.mypurecloud.sdk.v2.model.AnalyticsSession;
import com.mypurecloud.sdk.v2.model.AsyncConversationQuery;
import com.mypurecloud.sdk.v2.model.AsyncQueryResponse;
import com.mypurecloud.sdk.v2.model.AsyncQueryStatus;
import com.mypurecloud.sdk.v2.model.DataAvailabilityResponse;
import com.mypurecloud.sdk.v2.model.ErrorBody;
import com.mypurecloud.sdk.v2.model.SegmentDetailQueryClause;
import com.mypurecloud.sdk.v2.model.SegmentDetailQueryFilter;
import com.mypurecloud.sdk.v2.model.SegmentDetailQueryPredicate;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetailsJobsTest {

    private static final String JOBS = "/api/v2/analytics/conversations/details/jobs";
    private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-05-02T00:00:00Z");
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    private static Simulator simulator;
    private static Wire wire;
    private static ApiClient client;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW))
                .withOrganisation(OrganisationOptions.defaults()
                        .withQueues(30)
                        .withUnresolved(0.3)
                        .withConversations(ConversationShares.MANY)
                        .withRevisions(RevisionShares.each(0.02))));
        wire = new Wire(simulator);
        client = ApiClient.Builder.standard()
                .withBasePath(simulator.baseUri().toString())
                .withAccessToken(Wire.token(simulator))
                .withShouldRefreshAccessToken(false)
                .build();
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

    private static AsyncConversationQuery query() {
        return new AsyncConversationQuery().interval(START + "/" + END);
    }

    @Test
    void jobGivesTheTrueCountsOfADay() throws Exception {
        AnalyticsApi analytics = new AnalyticsApi(client);
        String id = analytics.postAnalyticsConversationsDetailsJobs(query()).getJobId();
        AsyncQueryStatus status = analytics.getAnalyticsConversationsDetailsJob(id);
        assertThat(status.getState()).isEqualTo(AsyncQueryStatus.StateEnum.FULFILLED);
        assertThat(status.getExpirationDate()).isAfter(status.getCompletionDate());
        Map<String, Map<String, Long>> counts = new HashMap<>();
        String cursor = null;
        do {
            AnalyticsConversationAsyncQueryResponse page =
                    analytics.getAnalyticsConversationsDetailsJobResults(id, cursor, 1_000);
            page.getConversations().forEach(conversation -> count(conversation, counts));
            cursor = page.getCursor();
        } while (cursor != null);
        for (Queue queue : simulator.organisation().queues()) {
            Map<String, Long> sums = counts.getOrDefault(queue.id(), Map.of());
            TrueCounts truth = simulator.organisation().asOf(AsOf.at(NOW)).trueCounts(queue.id(), START, END, 30_000);
            assertThat(List.of(
                            sums.getOrDefault("nOffered", 0L),
                            sums.getOrDefault("tAnswered", 0L),
                            sums.getOrDefault("tAbandon", 0L),
                            sums.getOrDefault("tShortAbandon", 0L),
                            sums.getOrDefault("tFlowOut", 0L)))
                    .isEqualTo(List.of(
                            truth.offered(),
                            truth.answered(),
                            truth.abandoned(),
                            truth.shortAbandoned(),
                            truth.flowedOut()));
        }
        analytics.deleteAnalyticsConversationsDetailsJob(id);
        assertThatThrownBy(() -> analytics.getAnalyticsConversationsDetailsJob(id))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        gone -> assertThat(gone.getStatusCode()).isEqualTo(404));
    }

    private static void count(AnalyticsConversation conversation, Map<String, Map<String, Long>> counts) {
        for (AnalyticsParticipant participant : conversation.getParticipants()) {
            for (AnalyticsSession session : participant.getSessions()) {
                session.getMetrics().stream()
                        .filter(metric -> isIn(metric.getEmitDate()))
                        .forEach(metric -> queueAt(session, metric.getEmitDate().toInstant())
                                .ifPresent(queue -> counts.computeIfAbsent(queue, key -> new HashMap<>())
                                        .merge(metric.getName(), 1L, Long::sum)));
            }
        }
    }

    private static boolean isIn(Date emitted) {
        return !emitted.toInstant().isBefore(START) && emitted.toInstant().isBefore(END);
    }

    private static Optional<String> queueAt(AnalyticsSession session, Instant emitted) {
        return session.getSegments().stream()
                .filter(segment -> segment.getQueueId() != null)
                .filter(segment -> !emitted.isBefore(segment.getSegmentStart().toInstant()))
                .filter(segment -> segment.getSegmentEnd() == null
                        || !emitted.isAfter(segment.getSegmentEnd().toInstant()))
                .map(segment -> segment.getQueueId())
                .findFirst();
    }

    @Test
    void everyPageIsReadToTheLastProperty() throws IOException {
        String id = submit();
        List<AnalyticsConversation> read = new ArrayList<>();
        String cursor = "";
        do {
            HttpResponse<String> response = wire.get(JOBS + "/" + id + "/results?pageSize=500" + cursor);
            AnalyticsConversationAsyncQueryResponse page =
                    SdkModels.read(response.body(), AnalyticsConversationAsyncQueryResponse.class);
            assertThat(page.getDataAvailabilityDate()).isEqualTo(Date.from(NOW));
            read.addAll(page.getConversations());
            cursor = page.getCursor() == null
                    ? ""
                    : "&cursor=" + URLEncoder.encode(page.getCursor(), StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        assertThat(read).hasSizeGreaterThan(3_000);
        assertThat(read)
                .allMatch(conversation -> !conversation.getParticipants().isEmpty());
        assertThat(read).anyMatch(conversation -> conversation.getConversationEnd() == null);
    }

    private static String submit() throws IOException {
        HttpResponse<String> response = wire.post(JOBS, "{\"interval\": \"" + START + "/" + END + "\"}");
        assertThat(response.statusCode()).isEqualTo(202);
        return SdkModels.read(response.body(), AsyncQueryResponse.class).getJobId();
    }

    @Test
    void everyStateIsRead() throws IOException {
        assertState(JobBehaviour.builder().polls(1), "QUEUED");
        assertState(JobBehaviour.builder().failing(1), "FAILED");
        assertState(JobBehaviour.builder().cancelled(1), "CANCELLED");
        assertState(JobBehaviour.builder(), "FULFILLED");
        SdkModels.read(wire.get(JOBS + "/availability").body(), DataAvailabilityResponse.class);
    }

    private static void assertState(JobBehaviour.Builder behaviour, String state) throws IOException {
        simulator.setBehaviour(Behaviour.builder().jobs(behaviour.build()).build());
        AsyncQueryStatus status = SdkModels.read(wire.get(JOBS + "/" + submit()).body(), AsyncQueryStatus.class);
        assertThat(status.getState()).hasToString(state);
        assertThat(status.getSubmissionDate()).isEqualTo(Date.from(NOW));
    }

    @Test
    void everyRefusalIsRead() throws IOException {
        assertCode(wire.post(JOBS, "{}"), 400, "bad.request");
        assertCode(wire.get(JOBS + "/none"), 404, "not.found");
        assertCode(wire.get(JOBS + "/" + submit() + "/results?cursor=none"), 400, "bad.request");
        simulator.setBehaviour(Behaviour.builder()
                .jobs(JobBehaviour.builder()
                        .time(Duration.ofSeconds(5))
                        .atOnce(1)
                        .build())
                .build());
        submit();
        assertCode(
                wire.post(JOBS, "{\"interval\": \"" + START + "/" + END + "\"}"), 429, "too.many.requests.retry.after");
    }

    private static void assertCode(HttpResponse<String> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(SdkModels.read(response.body(), ErrorBody.class).getCode()).isEqualTo(code);
    }

    @Test
    void filtersOfTheSdkAreUnderstood() throws Exception {
        String sales = simulator.organisation().queues().get(0).id();
        AnalyticsApi analytics = new AnalyticsApi(client);
        AsyncConversationQuery query = query().order(AsyncConversationQuery.OrderEnum.UNORDERED)
                .limit(5)
                .startOfDayIntervalMatching(true)
                .segmentFilters(List.of(new SegmentDetailQueryFilter()
                        .type(SegmentDetailQueryFilter.TypeEnum.AND)
                        .clauses(List.of(new SegmentDetailQueryClause()
                                .type(SegmentDetailQueryClause.TypeEnum.OR)
                                .predicates(List.of(new SegmentDetailQueryPredicate()
                                        .type(SegmentDetailQueryPredicate.TypeEnum.DIMENSION)
                                        .dimension(SegmentDetailQueryPredicate.DimensionEnum.QUEUEID)
                                        .operator(SegmentDetailQueryPredicate.OperatorEnum.MATCHES)
                                        .value(sales)))))));
        String id = analytics.postAnalyticsConversationsDetailsJobs(query).getJobId();
        assertThat(analytics
                        .getAnalyticsConversationsDetailsJobResults(id, null, 100)
                        .getConversations())
                .hasSize(5)
                .allMatch(one -> one.toString().contains(sales));
    }

    @Test
    void organisationIsRead() throws Exception {
        assertThat(new OrganizationApi(client).getOrganizationsMe().getId())
                .isEqualTo(simulator.organisation().id());
    }
}
