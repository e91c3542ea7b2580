package io.github.queuesla.genesys.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.live.Observations;
import io.github.queuesla.core.live.QueueWaiting;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.Failing;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Json;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.platform.Sent;
import io.github.queuesla.http.ApiClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueObservationsTest {

    private static final QueueId SALES = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");

    private static Observations observe(FakePlatform platform, List<QueueId> queues) throws CountSourceException {
        return new QueueObservations(platform.client(), FakePlatform.API, platform.time()).observe(queues);
    }

    private static Observations read(String body) throws CountSourceException {
        return observe(new FakePlatform(sent -> Reply.ok(body)), List.of(SALES));
    }

    private static List<QueueId> queues(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new QueueId("q" + (1000 + number)))
                .toList();
    }

    private static int predicates(Sent sent) {
        return Json.list((Map<?, ?>) Objects.requireNonNull(sent.json().get("filter")), "predicates")
                .size();
    }

    private static String waiting(String medium, String metric) {
        return "{\"results\":[{\"group\":{\"queueId\":\"" + SALES + "\"" + medium + "},\"data\":[" + metric + "]}]}";
    }

    /** As the platform documents it: agents in a row without a medium, zeros sent, other metrics beside. */
    @Test
    void waitingContactsAreReadAmongEverythingElse() throws CountSourceException {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("""
                {
                  "results": [
                    {"group": {"queueId": "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01"},
                     "data": [{"metric": "oOnQueueUsers", "qualifier": "IDLE", "stats": {"count": 3}}]},
                    {"group": {"queueId": "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01", "mediaType": "voice"},
                     "data": [
                       {"metric": "oInteracting", "stats": {"count": 2}},
                       {"metric": "oWaiting", "stats": {"count": 1}, "truncated": false,
                        "observations": [
                          {"observationDate": "2024-05-01T08:30:00.000Z",
                           "conversationId": "0d8a6f52-1c1b-4a53-9a36-2f1f5a0c1a05",
                           "sessionId": "a1000000-0000-4000-8000-000000000099",
                           "routingPriority": 0, "direction": "inbound"}]}]},
                    {"group": {"queueId": "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01", "mediaType": "chat"},
                     "data": [{"metric": "oWaiting", "stats": {"count": 0}}]}
                  ]
                }
                """));
        Instant before = platform.time().instant();
        assertThat(observe(platform, List.of(SALES)))
                .isEqualTo(new Observations(
                        before,
                        List.of(
                                new QueueWaiting(
                                        SALES,
                                        Optional.of(MediaType.VOICE),
                                        1,
                                        List.of(Instant.parse("2024-05-01T08:30:00Z"))),
                                new QueueWaiting(SALES, Optional.of(MediaType.CHAT), 0, List.of())),
                        List.of()));
        assertThat(platform.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.method()).isEqualTo("POST");
            assertThat(sent.path()).isEqualTo("/api/v2/analytics/queues/observations/query");
            assertThat(sent.body())
                    .isEqualTo("{\"filter\":{\"type\":\"or\",\"predicates\":[{\"type\":\"dimension\","
                            + "\"dimension\":\"queueId\",\"operator\":\"matches\",\"value\":\"" + SALES
                            + "\"}]},\"metrics\":[\"oWaiting\"],\"detailMetrics\":[\"oWaiting\"]}");
        });
    }

    @Test
    void hundredQueuesAreAskedForAtOnce() throws CountSourceException {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("{\"results\":[]}"));
        assertThat(observe(platform, queues(250)).gaps()).isEmpty();
        assertThat(platform.sent())
                .extracting(QueueObservationsTest::predicates)
                .containsExactly(100, 100, 50);
    }

    @Test
    void cutListHasFewerContactsThanWait() throws CountSourceException {
        Observations found = read(waiting(",\"mediaType\":\"voice\"", """
                {"metric":"oWaiting","stats":{"count":500},"truncated":true,"observations":[
                 {"observationDate":"2024-05-01T08:31:00Z"},{"observationDate":"2024-05-01T08:30:00Z"}]}"""));
        assertThat(found.waiting()).singleElement().satisfies(row -> {
            assertThat(row.isCut()).isTrue();
            assertThat(row.waiting()).isEqualTo(500);
            assertThat(row.since()).first().isEqualTo(Instant.parse("2024-05-01T08:30:00Z"));
        });
    }

    @Test
    void listThatIsLongerThanItsNumberIsBelieved() throws CountSourceException {
        Observations found = read(waiting(",\"mediaType\":\"voice\"", """
                {"metric":"oWaiting","stats":{"count":0},"observations":[{"observationDate":"2024-05-01T08:31:00Z"}]}"""));
        assertThat(found.waiting())
                .singleElement()
                .satisfies(row -> assertThat(row.waiting()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"metric\":\"oWaiting\"}",
                "{\"metric\":\"oWaiting\",\"stats\":{\"count\":-1}}",
                "{\"metric\":\"oWaiting\",\"stats\":{\"count\":1.5}}",
                "{\"metric\":\"oWaiting\",\"stats\":{\"count\":1},\"observations\":[{}]}",
                "{\"metric\":\"oWaiting\",\"stats\":{\"count\":1},\"observations\":[{\"observationDate\":\"now\"}]}",
                "{\"metric\":\"oWaiting\",\"stats\":{\"count\":1},\"observations\":{}}"
            })
    void unreadableListIsAGapAndNotAnEmptyQueue(String metric) throws CountSourceException {
        Observations found = read(waiting(",\"mediaType\":\"voice\"", metric));
        assertThat(found.waiting()).isEmpty();
        assertThat(found.reason(List.of(SALES)))
                .get()
                .satisfies(why -> assertThat(why.kind()).isEqualTo(FailureKind.UNREADABLE_ANSWER));
    }

    @Test
    void queuesThatWereNotAskedForAreLeftOut() throws CountSourceException {
        assertThat(read("{\"results\":[{\"group\":{\"queueId\":\"other\",\"mediaType\":\"voice\"},"
                                + "\"data\":[{\"metric\":\"oWaiting\",\"stats\":{\"count\":4}}]}]}")
                        .waiting())
                .isEmpty();
    }

    @Test
    void missingPermissionIsAGapForAllAndIsAskedForOnce() throws CountSourceException {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(403, "not.authorized", "You are not authorized."));
        Observations found = observe(platform, queues(250));
        assertThat(found.waiting()).isEmpty();
        assertThat(queues(250))
                .allSatisfy(queue -> assertThat(found.reason(List.of(queue)))
                        .get()
                        .satisfies(why -> {
                            assertThat(why.kind()).isEqualTo(FailureKind.ACCESS_DENIED);
                            assertThat(why.hasCause(FailureCause.ACCESS_REFUSED))
                                    .isTrue();
                        }));
        assertThat(platform.sent()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void blockThatFailsIsAGapForItsQueuesOnly() throws CountSourceException {
        Function<Sent, Reply> broken = sent ->
                sent.body().contains("q1150") ? Reply.error(500, "internal", "No.") : Reply.ok("{\"results\":[]}");
        Observations found = observe(new FakePlatform(broken), queues(250));
        assertThat(found.gaps())
                .singleElement()
                .extracting(Gap::queues)
                .isEqualTo(Set.copyOf(queues(250).subList(100, 200)));
    }

    @Test
    void blockThatIsTooLargeIsHalved() throws CountSourceException {
        FakePlatform platform = new FakePlatform(
                sent -> predicates(sent) > 30 ? Reply.error(413, "too.large", "No.") : Reply.ok("{\"results\":[]}"));
        assertThat(observe(platform, queues(100)).gaps()).isEmpty();
        assertThat(platform.sent())
                .extracting(QueueObservationsTest::predicates)
                .containsExactly(100, 50, 25, 25, 50, 25, 25);
    }

    @Test
    void stoppedRunHasNoObservations() {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("{\"results\":[]}"));
        ApiClient client = platform.client();
        client.stop();
        QueueObservations observations = new QueueObservations(client, FakePlatform.API, platform.time());
        assertThatThrownBy(() -> observations.observe(List.of(SALES))).satisfies(Failing.with(FailureKind.INTERRUPTED));
    }
}
