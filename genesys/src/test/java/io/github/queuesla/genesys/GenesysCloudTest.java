package io.github.queuesla.genesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.PretendOrganisation;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.platform.Sent;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.http.TransportListener;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenesysCloudTest {

    private static final QueueId QUEUE = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");
    private static final PretendOrganisation ORGANISATION = new PretendOrganisation(
            List.of(new Contact(QUEUE, MediaType.VOICE, Instant.parse("2024-01-01T10:00:00Z"), 5, Outcome.ANSWERED)),
            250);

    private static CountRequest request(Measure... measures) {
        Period day = Period.ofDays(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-01"), Zones.UTC);
        return CountRequest.exactly(List.of(QUEUE), day, Detail.of(List.of(measures)));
    }

    private static GenesysCloud cloud(FakePlatform platform, String orgUrl) {
        TransportSettings terms = TransportSettings.defaults()
                .withTransport((rule, concurrency) -> new Transport(platform, platform.environment(), () -> {}));
        return GenesysCloud.connect(
                Connection.of(orgUrl, Optional.empty()), FakePlatform.credentials(), terms, TransportListener.silent());
    }

    private static List<String> paths(FakePlatform platform) {
        return platform.sent().stream()
                .map(Sent::path)
                .map(path -> path.contains("summary") ? "summary" : "aggregates")
                .toList();
    }

    @Test
    void platformsOwnDomainsGetTheConversationAggregatesApi() throws Exception {
        FakePlatform platform = new FakePlatform(ORGANISATION);
        try (GenesysCloud cloud = cloud(platform, "https://api.mypurecloud.de")) {
            CountRequest request = request(Measure.ANSWERED);
            assertThat(cloud.counts(request).count(request).rows()).hasSize(1);
        }
        assertThat(paths(platform)).containsExactly("aggregates");
    }

    @Test
    void otherHostsGetTheQueueSummaryApiFirst() throws Exception {
        FakePlatform platform = new FakePlatform(ORGANISATION);
        CountSource source = cloud(platform, "https://sla.example.com").counts(request(Measure.ANSWERED));
        assertThat(source.name()).isEqualTo("queue-summary");
        assertThat(source.needsQueueIds()).isTrue();
        assertThat(source.count(request(Measure.ANSWERED)).rows()).hasSize(1);
        assertThat(paths(platform)).containsExactly("summary");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 501})
    void hostWithoutQueueSummaryGetsConversationAggregatesFromThenOn(int status) throws Exception {
        FakePlatform platform = new FakePlatform(sent ->
                sent.path().contains("summary") ? Reply.error(status, "not.found", "no") : ORGANISATION.apply(sent));
        CountSource source = cloud(platform, "https://sla.example.com").counts(request(Measure.ANSWERED));
        assertThat(source.count(request(Measure.ANSWERED)).rows()).hasSize(1);
        assertThat(source.name()).isEqualTo("conversation-aggregates");
        assertThat(source.needsQueueIds()).isFalse();
        source.count(request(Measure.ANSWERED));
        assertThat(paths(platform)).containsExactly("summary", "aggregates", "aggregates");
    }

    @Test
    void requestBeyondQueueSummaryUsesConversationAggregates() throws Exception {
        FakePlatform platform = new FakePlatform(ORGANISATION);
        CountRequest request = request(Measure.ANSWERED, Measure.ABANDONED);
        CountSource source = cloud(platform, "https://sla.example.com").counts(request);
        assertThat(source.limit(request)).isEmpty();
        source.count(request);
        assertThat(source.name()).isEqualTo("conversation-aggregates");
        assertThat(paths(platform)).containsExactly("aggregates");
    }

    @Test
    void optionalCountsDoNotRuleOutQueueSummary() throws Exception {
        FakePlatform platform = new FakePlatform(ORGANISATION);
        CountRequest needed = request(Measure.ANSWERED);
        Detail welcome = Detail.of(List.of(Measure.ABANDONED)).splitBy(Breakdown.by(Granularity.HALF_HOUR));
        CountRequest request = new CountRequest(needed.queues(), needed.period(), needed.needed(), welcome);
        CountGrid answer =
                cloud(platform, "https://sla.example.com").counts(request).count(request);
        assertThat(answer.intervals().granularity()).isEmpty();
        assertThat(answer.measures()).containsExactly(Measure.ANSWERED);
        assertThat(paths(platform)).containsExactly("summary");
    }

    @Test
    void automaticSourceHasThePropertiesOfTheOneInUse() throws Exception {
        FakePlatform platform = new FakePlatform(sent ->
                sent.path().contains("summary") ? Reply.error(404, "not.found", "no") : ORGANISATION.apply(sent));
        CountSource source = cloud(platform, "https://sla.example.com").counts(request(Measure.ANSWERED));
        assertThat(source.usesPlatformTimeZone()).isTrue();
        assertThat(source.limit(request(Measure.ABANDONED))).isPresent();
        source.count(request(Measure.ANSWERED));
        assertThat(source.usesPlatformTimeZone()).isFalse();
        assertThat(source.limit(request(Measure.ABANDONED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403, 403, ACCESS_DENIED", "501, 403, REQUEST_REJECTED", "403, 404, ACCESS_DENIED"})
    void firstRefusalIsTheErrorIfConversationAggregatesFailsToo(int first, int second, FailureKind kind) {
        FakePlatform platform = new FakePlatform(
                sent -> Reply.error(sent.path().contains("summary") ? first : second, "not.found", "no"));
        CountSource source = cloud(platform, "https://sla.example.com").counts(request(Measure.ANSWERED));
        assertThatThrownBy(() -> source.count(request(Measure.ANSWERED)))
                .satisfies(Failing.with(kind, "/api/v2/analytics/queues/summary/query"))
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(source.name()).isEqualTo("queue-summary");
        assertThat(paths(platform)).containsExactly("summary", "aggregates");
    }

    @Test
    void refusalAfterTheFirstAnswerIsNoMissingApi() throws Exception {
        FakePlatform platform = new FakePlatform(new Function<>() {
            private int asked;

            @Override
            public Reply apply(Sent sent) {
                return ++asked > 1 ? Reply.error(403, "x", "no") : ORGANISATION.apply(sent);
            }
        });
        CountSource source = cloud(platform, "https://sla.example.com").counts(request(Measure.ANSWERED));
        source.count(request(Measure.ANSWERED));
        assertThatThrownBy(() -> source.count(request(Measure.ANSWERED)))
                .satisfies(Failing.with(FailureKind.ACCESS_DENIED));
        assertThat(paths(platform)).containsExactly("summary", "summary");
    }

    @Test
    void otherRefusalsDoNotMeanAMissingApi() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(422, "x", "no"));
        CountSource source = cloud(platform, "https://sla.example.com").counts(request(Measure.ANSWERED));
        assertThatThrownBy(() -> source.count(request(Measure.ANSWERED)))
                .satisfies(Failing.with(FailureKind.REQUEST_REJECTED));
        assertThat(source.name()).isEqualTo("queue-summary");
        assertThat(paths(platform)).containsExactly("summary");
    }

    @Test
    void chosenApiIsTheOnlyOneUsed() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(404, "not.found", "no"));
        GenesysCloud cloud = cloud(platform, "https://api.mypurecloud.de");
        CountRequest request = request(Measure.ANSWERED);
        assertThatThrownBy(() -> cloud.counts(Api.QUEUE_SUMMARY, 10, request).count(request))
                .satisfies(Failing.with(FailureKind.REQUEST_REJECTED));
        assertThatThrownBy(() ->
                        cloud.counts(Api.CONVERSATION_AGGREGATES, 10, request).count(request))
                .satisfies(Failing.with(FailureKind.REQUEST_REJECTED));
        assertThat(paths(platform)).containsExactly("summary", "aggregates");
    }

    @Test
    void closedConnectionSendsNothing() {
        FakePlatform platform = new FakePlatform(ORGANISATION);
        GenesysCloud cloud = cloud(platform, "https://sla.example.com");
        cloud.close();
        CountRequest request = request(Measure.ANSWERED);
        assertThatThrownBy(() -> cloud.counts(request).count(request)).satisfies(Failing.with(FailureKind.INTERRUPTED));
        assertThatThrownBy(() -> cloud.queues().list(QueueSelection.all()).await())
                .satisfies(Failing.with(FailureKind.INTERRUPTED));
        assertThat(platform.sent()).isEmpty();
    }

    @Test
    void plainHttpToAnotherMachineIsRefusedUnlessAllowed() {
        Connection plain = Connection.of("http://sla.example.com", Optional.empty());
        assertThatThrownBy(() ->
                        GenesysCloud.connect(plain, FakePlatform.credentials().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sla.example.com")
                .hasMessageNotContaining("canary");
        TransportSettings allowed =
                new TransportSettings(TransportSettings.defaults().limits(), 1, true);
        GenesysCloud.connect(plain, FakePlatform.credentials(), allowed, TransportListener.silent())
                .close();
    }

    @Test
    void apisAreNamedAsInOptions() {
        assertThat(Api.values())
                .extracting(Api::toString)
                .containsExactly("auto", "queue-summary", "conversation-aggregates");
    }
}
