package io.github.queuesla.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.api.AnalyticsApi;
import com.mypurecloud.sdk.v2.model.ConversationActivityData;
import com.mypurecloud.sdk.v2.model.ConversationActivityEntityData;
import com.mypurecloud.sdk.v2.model.ConversationActivityQuery;
import com.mypurecloud.sdk.v2.model.ConversationActivityQueryMetric;
import com.mypurecloud.sdk.v2.model.ConversationActivityResponse;
import com.mypurecloud.sdk.v2.model.ObservationMetricData;
import com.mypurecloud.sdk.v2.model.ObservationValue;
import com.mypurecloud.sdk.v2.model.QueueObservationDataContainer;
import com.mypurecloud.sdk.v2.model.QueueObservationQuery;
import com.mypurecloud.sdk.v2.model.QueueObservationQueryFilter;
import com.mypurecloud.sdk.v2.model.QueueObservationQueryPredicate;
import com.mypurecloud.sdk.v2.model.QueueObservationQueryResponse;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SDK asks what is going on at this moment, and understands every property and name of the answers. */
class ObservationsTest {

    private static final Instant NOW = Instant.parse("2024-03-05T10:57:23.250Z");

    private static Simulator simulator;
    private static ApiClient client;
    private static Wire wire;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW))
                .withOrganisation(OrganisationOptions.defaults().withVolume(4)));
        client = ApiClient.Builder.standard()
                .withBasePath(simulator.baseUri().toString())
                .withAccessToken(Wire.token(simulator))
                .withShouldRefreshAccessToken(false)
                .build();
        wire = new Wire(simulator);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        simulator.close();
    }

    private static List<Date> waiting(Queue queue) {
        return simulator.organisation().contacts(queue.id(), NOW.minus(Duration.ofDays(2)), NOW).stream()
                .filter(contact -> !contact.ended().isBefore(NOW))
                .map(Contact::offered)
                .map(Date::from)
                .sorted()
                .toList();
    }

    private static QueueObservationQuery query() {
        List<QueueObservationQueryPredicate> predicates = simulator.organisation().queues().stream()
                .map(queue -> new QueueObservationQueryPredicate()
                        .type(QueueObservationQueryPredicate.TypeEnum.DIMENSION)
                        .dimension(QueueObservationQueryPredicate.DimensionEnum.QUEUEID)
                        .operator(QueueObservationQueryPredicate.OperatorEnum.MATCHES)
                        .value(queue.id()))
                .toList();
        return new QueueObservationQuery()
                .filter(new QueueObservationQueryFilter()
                        .type(QueueObservationQueryFilter.TypeEnum.OR)
                        .predicates(predicates))
                .metrics(List.of(QueueObservationQuery.MetricsEnum.values()))
                .detailMetrics(List.of(
                        QueueObservationQuery.DetailMetricsEnum.OWAITING,
                        QueueObservationQuery.DetailMetricsEnum.OINTERACTING));
    }

    @Test
    void waitingContactsOfEveryQueueEqualTheContactsWithoutAnEndYet() throws Exception {
        List<QueueObservationDataContainer> rows = new AnalyticsApi(client)
                .postAnalyticsQueuesObservationsQuery(query())
                .getResults();
        for (Queue queue : simulator.organisation().queues()) {
            List<Date> dates = rows.stream()
                    .filter(row -> queue.id().equals(row.getGroup().get("queueId")))
                    .flatMap(row -> row.getData().stream())
                    .filter(data -> data.getMetric().equals("oWaiting"))
                    .peek(data -> assertThat(data.getTruncated()).isFalse())
                    .map(ObservationMetricData::getObservations)
                    .flatMap(List::stream)
                    .map(ObservationValue::getObservationDate)
                    .sorted()
                    .toList();
            assertThat(dates).as(queue.name()).isEqualTo(waiting(queue));
        }
        assertThat(simulator.organisation().queues())
                .anyMatch(queue -> waiting(queue).size() > 1);
    }

    @Test
    void sdkKnowsEverythingInAnObservationsAnswer() throws Exception {
        String body = wire.post(
                        "/api/v2/analytics/queues/observations/query",
                        client.getObjectMapper().writeValueAsString(query()))
                .body();
        QueueObservationQueryResponse response = SdkModels.read(body, QueueObservationQueryResponse.class);
        assertThat(response.getSystemToOrganizationMappings()).containsKey("ON_QUEUE");
        assertThat(response.getResults())
                .flatExtracting(QueueObservationDataContainer::getData)
                .extracting(ObservationMetricData::getMetric)
                .contains("oWaiting", "oInteracting", "oAlerting", "oOnQueueUsers", "oUserRoutingStatuses");
    }

    @Test
    void sdkKnowsEverythingInAnActivityAnswer() throws Exception {
        ConversationActivityQuery query = new ConversationActivityQuery()
                .groupBy(List.of(ConversationActivityQuery.GroupByEnum.QUEUEID))
                .metrics(List.of(new ConversationActivityQueryMetric()
                        .metric(ConversationActivityQueryMetric.MetricEnum.OWAITING)
                        .details(true)));
        String body = wire.post(
                        "/api/v2/analytics/conversations/activity/query",
                        client.getObjectMapper().writeValueAsString(query))
                .body();
        ConversationActivityResponse response = SdkModels.read(body, ConversationActivityResponse.class);
        for (ConversationActivityData row : response.getResults()) {
            Queue queue = simulator
                    .organisation()
                    .queue(row.getGroup().getOrDefault("queueId", ""))
                    .orElseThrow();
            assertThat(row.getData().get(0).getCount()).isEqualTo(waiting(queue).size());
            assertThat(row.getEntities())
                    .extracting(ConversationActivityEntityData::getActivityDate)
                    .isEqualTo(waiting(queue));
        }
    }
}
