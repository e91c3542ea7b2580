package io.github.queuesla.genesys.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.genesys.Failing;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.platform.Sent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueSummarySourceTest {

    private static final Measure IN_TIME = Measure.below(Outcome.ANSWERED, 30_001);
    private static final Measure IN_A_MINUTE = Measure.below(Outcome.ANSWERED, 60_001);

    private static List<QueueId> queues(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new QueueId("q" + (10 + n)))
                .toList();
    }

    private static CountRequest request(List<QueueId> queues, Measure... measures) {
        return request(queues, Zones.UTC, Breakdown.none(), measures);
    }

    private static CountRequest request(List<QueueId> queues, ZoneId zone, Breakdown breakdown, Measure... measures) {
        Period period = Period.ofDays(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"), zone);
        return CountRequest.exactly(queues, period, Detail.of(List.of(measures)).splitBy(breakdown));
    }

    private static QueueSummarySource source(FakePlatform platform) {
        return new QueueSummarySource(platform.client(), FakePlatform.API, 2);
    }

    private static Reply page(List<?> queues, int count, String tail) {
        return Reply.ok(queues.stream()
                .map(queue -> "{\"queue\":{\"id\":\"" + queue + "\"},\"metrics\":{\"conversation.answered\":{\"count\":"
                        + count + "}}}")
                .collect(Collectors.joining(",", "{\"entities\":[", "]" + tail + "}")));
    }

    /** Ten answered in every requested queue, seven of them in time. */
    private static Reply honest(Sent sent) {
        return page(sent.summaryQueues(), sent.isFiltered() ? 7 : 10, "");
    }

    private static FakePlatform platform(Function<Sent, Optional<Reply>> exceptions) {
        return new FakePlatform(sent -> exceptions.apply(sent).orElseGet(() -> honest(sent)));
    }

    private static boolean asks(Sent sent, String queue) {
        return sent.summaryQueues().contains(queue);
    }

    private static Set<QueueId> missing(CountGrid answer) {
        return answer.gaps().stream().flatMap(gap -> gap.queues().stream()).collect(Collectors.toSet());
    }

    @Test
    void blocksOfOnePageAreRequestedConcurrentlyWithTwoRequestsEach() throws Exception {
        FakePlatform platform = platform(sent -> Optional.empty());
        CountGrid answer = source(platform).count(request(queues(5), IN_TIME, Measure.ANSWERED));
        assertThat(platform.sent()).hasSize(6).allSatisfy(sent -> {
            assertThat(sent.method()).isEqualTo("POST");
            assertThat(sent.path()).isEqualTo("/api/v2/analytics/queues/summary/query");
            assertThat(sent.summaryQueues().size()).isLessThanOrEqualTo(2);
        });
        assertThat(platform.tasks().mostUnderWay()).isEqualTo(6);
        assertThat(answer.gaps()).isEmpty();
        assertThat(answer.rows()).extracting(CountRow::queue).containsExactlyElementsOf(queues(5));
        assertThat(answer.rows()).allSatisfy(row -> {
            assertThat(row.counts().count(IN_TIME)).hasValue(7);
            assertThat(row.counts().count(Measure.ANSWERED)).hasValue(10);
        });
    }

    @Test
    void eachThresholdIsAFilteredRequestBesideOneUnfiltered() throws Exception {
        FakePlatform platform = platform(sent -> Optional.empty());
        CountGrid answer = source(platform).count(request(queues(2), IN_TIME, IN_A_MINUTE));
        assertThat(platform.sent()).extracting(Sent::isFiltered).containsExactlyInAnyOrder(true, true, false);
        assertThat(platform.sent()).extracting(Sent::body).anyMatch(body -> body.contains("\"value\":60000}"));
        assertThat(answer.rows().get(0).counts().asMap()).containsOnlyKeys(IN_TIME, IN_A_MINUTE, Measure.ANSWERED);
    }

    @Test
    void optionalCountsAreNotRequestedSinceEachTakesARequest() throws Exception {
        FakePlatform platform = platform(sent -> Optional.empty());
        CountRequest needed = request(queues(2), IN_TIME);
        Detail welcome = Detail.of(List.of(IN_A_MINUTE, Measure.ABANDONED))
                .splitBy(new Breakdown(Optional.of(Granularity.HALF_HOUR), true, false));
        CountRequest request = new CountRequest(needed.queues(), needed.period(), needed.needed(), welcome);
        assertThat(source(platform).limit(request)).isEmpty();
        CountGrid answer = source(platform).count(request);
        assertThat(platform.sent()).hasSize(2);
        assertThat(answer.measures()).containsExactly(IN_TIME, Measure.ANSWERED);
        assertThat(answer.intervals().granularity()).isEmpty();
        assertThat(answer.media(queues(2).get(0))).containsExactly(Optional.empty());
    }

    @Test
    void pagesAreAddedUp() throws Exception {
        FakePlatform platform =
                platform(sent -> sent.isFiltered() || sent.body().contains("\"pageToken\":\"p3\"")
                        ? Optional.empty()
                        : Optional.of(page(
                                sent.summaryQueues(),
                                10,
                                ",\"pageToken\":\"" + (sent.body().contains("pageToken") ? "p3" : "p2") + "\"")));
        CountGrid answer = source(platform).count(request(queues(2), IN_TIME, Measure.ANSWERED));
        assertThat(platform.sent()).hasSize(4);
        assertThat(answer.rows())
                .allSatisfy(
                        row -> assertThat(row.counts().count(Measure.ANSWERED)).hasValue(30));
    }

    @Test
    void queuesOutsideTheBlockAreNotCounted() throws Exception {
        FakePlatform platform = new FakePlatform(sent -> page(List.of("q10", "q11", "q12", "q13", "x"), 10, ""));
        CountGrid answer = source(platform).count(request(queues(4), Measure.ANSWERED));
        assertThat(answer.rows())
                .hasSize(4)
                .allSatisfy(
                        row -> assertThat(row.counts().count(Measure.ANSWERED)).hasValue(10));
    }

    @Test
    void queueMissingFromTheResponseHasNoRow() throws Exception {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("{}"));
        CountGrid answer = source(platform).count(request(queues(2), IN_TIME));
        assertThat(answer.rows()).isEmpty();
        assertThat(answer.gaps()).isEmpty();
    }

    @Test
    void onlyContradictoryCountsAreRequestedOnceMore() throws Exception {
        List<Sent> again = new ArrayList<>();
        FakePlatform platform = platform(sent -> {
            if (again.size() < 2 && asks(sent, "q11") && sent.isFiltered() && again.add(sent)) {
                return again.size() == 1 ? Optional.of(page(List.of("q10", "q11"), 11, "")) : Optional.empty();
            }
            return asks(sent, "q10") && !sent.isFiltered()
                    ? Optional.of(page(List.of("q10", "q10", "q11"), 10, ""))
                    : Optional.empty();
        });
        CountGrid answer = source(platform).count(request(queues(4), IN_TIME, Measure.ANSWERED));
        assertThat(platform.sent()).hasSize(6);
        assertThat(platform.sent().subList(4, 6))
                .allSatisfy(sent -> assertThat(sent.summaryQueues().toString()).isEqualTo("[q11]"));
        assertThat(answer.gaps()).isEmpty();
        assertThat(answer.rows()).hasSize(4);
        assertThat(answer.rows().get(0).counts().count(Measure.ANSWERED)).hasValue(20);
        assertThat(answer.rows().get(1).counts().count(IN_TIME)).hasValue(7);
    }

    @Test
    void countsThatStayContradictoryAreAGap() throws Exception {
        FakePlatform platform = platform(sent -> asks(sent, "q12")
                ? Optional.of(page(List.of("q12"), sent.isFiltered() ? 11 : 10, ""))
                : Optional.empty());
        CountGrid answer = source(platform).count(request(queues(3), IN_TIME, Measure.ANSWERED));
        assertThat(platform.sent()).hasSize(6);
        assertThat(answer.gaps()).hasSize(1);
        Gap gap = answer.gaps().get(0);
        assertThat(gap.queues()).containsExactly(new QueueId("q12"));
        assertThat(gap.failure()).isEqualTo(Failure.of(FailureKind.INCONSISTENT_COUNTS, FailureCause.DATA_CHANGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,A", "A,B,A,B", "A,B,B"})
    void repeatedPageTokensEndTheListWithinOneRequest(String tokens) throws Exception {
        String[] cycle = tokens.split(",");
        int[] pages = {0};
        FakePlatform platform = platform(sent -> asks(sent, "q10") && !sent.isFiltered()
                ? Optional.of(page(List.of("q10"), 10, ",\"pageToken\":\"" + cycle[pages[0]++ % cycle.length] + "\""))
                : Optional.empty());
        CountGrid answer = source(platform).count(request(queues(3), IN_TIME, Measure.ANSWERED));
        assertThat(pages[0]).isLessThanOrEqualTo(new HashSet<>(List.of(cycle)).size() + 1);
        assertThat(missing(answer)).containsExactlyInAnyOrderElementsOf(queues(2));
        assertThat(answer.gaps().get(0).failure().cause()).contains(FailureCause.ENDLESS_PAGING);
        assertThat(answer.rows()).extracting(CountRow::queue).containsExactly(new QueueId("q12"));
    }

    @Test
    void failedBlockIsAGapForItsQueuesOnly() throws Exception {
        FakePlatform platform = platform(sent ->
                asks(sent, "q12") ? Optional.of(Reply.error(503, "service.unavailable", "no")) : Optional.empty());
        CountGrid answer = source(platform).count(request(queues(5), IN_TIME, Measure.ANSWERED));
        assertThat(answer.gaps()).hasSize(1);
        assertThat(missing(answer)).containsExactlyInAnyOrder(new QueueId("q12"), new QueueId("q13"));
        assertThat(answer.gaps().get(0).failure().kind()).isEqualTo(FailureKind.SOURCE_UNAVAILABLE);
        assertThat(answer.gaps()
                        .get(0)
                        .failure()
                        .request()
                        .orElseThrow()
                        .subject()
                        .queues())
                .containsExactly(new QueueId("q12"), new QueueId("q13"));
        assertThat(answer.rows()).extracting(row -> row.queue().value()).containsExactly("q10", "q11", "q14");
    }

    @Test
    void failureOfAllRequestsIsThrown() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(400, "bad.request", "Unknown condition"));
        assertThatThrownBy(() -> source(platform).count(request(queues(3), IN_TIME)))
                .satisfies(Failing.with(FailureKind.REQUEST_REJECTED, "Unknown condition", "c-1"));
    }

    @Test
    void refusedClientSendsNothingMore() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(403, "missing.permissions", "no permission"));
        assertThatThrownBy(() -> source(platform).count(request(queues(40), IN_TIME)))
                .satisfies(Failing.with(FailureKind.ACCESS_DENIED, "no permission"));
        assertThat(platform.sent()).hasSize(1);
    }

    private static CountGrid unwanted(CountSourceException refusal) throws CountSourceException {
        throw new AssertionError("the API is not missing", refusal);
    }

    @Test
    void clientRefusedAtTheFirstRequestSendsNothingMore() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(401, "bad.credentials", "no"));
        assertThatThrownBy(
                        () -> source(platform).countOr(request(queues(40), IN_TIME), QueueSummarySourceTest::unwanted))
                .satisfies(Failing.with(FailureKind.AUTHENTICATION_FAILED));
        assertThat(platform.tasks().mostUnderWay()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 501})
    void hostWithoutTheApiGetsOneRequest(int status) throws Exception {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(status, "not.found", "no"));
        CountRequest request = request(queues(40), IN_TIME);
        assertThat(source(platform).countOr(request, refusal -> {
                    assertThat(refusal.failure().status()).hasValue(status);
                    return CountGrid.empty(request);
                }))
                .isNotNull();
        assertThat(platform.sent()).hasSize(1);
        FakePlatform other = new FakePlatform(sent -> Reply.error(status, "not.found", "no"));
        assertThatThrownBy(() -> source(other).count(request(queues(1), IN_TIME)))
                .isInstanceOf(CountSourceException.class);
    }

    @Test
    void hostWithTheApiGetsTheFirstRequestAloneAndNoneTwice() throws Exception {
        FakePlatform platform = platform(sent -> Optional.empty());
        CountGrid answer = source(platform).countOr(request(queues(5), IN_TIME), QueueSummarySourceTest::unwanted);
        assertThat(answer.rows()).hasSize(5);
        assertThat(platform.sent()).hasSize(6);
        assertThat(platform.tasks().mostUnderWay()).isEqualTo(5);
    }

    @Test
    void queueListIsHalvedIfThePlatformFindsItTooLong() throws Exception {
        FakePlatform platform = platform(sent -> sent.summaryQueues().size() > 3
                ? Optional.of(Reply.error(413, "request.entity.too.large", "no"))
                : Optional.empty());
        QueueSummarySource source = new QueueSummarySource(platform.client(), FakePlatform.API, 100);
        CountGrid answer = source.count(request(queues(10), IN_TIME, Measure.ANSWERED));
        assertThat(answer.gaps()).isEmpty();
        assertThat(answer.rows())
                .hasSize(10)
                .allSatisfy(
                        row -> assertThat(row.counts().count(Measure.ANSWERED)).hasValue(10));
        assertThat(platform.sent()).hasSize(2 * 7);
    }

    @Test
    void platformThatRefusesEverySizeDoesNotGetEverySize() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(400, "bad.request", "pageSize exceeds maximum"));
        QueueSummarySource source = new QueueSummarySource(platform.client(), FakePlatform.API, 250);
        assertThatThrownBy(() -> source.count(request(queues(250), IN_TIME)))
                .satisfies(Failing.with(FailureKind.REQUEST_REJECTED, "pageSize exceeds maximum"));
        assertThat(platform.sent()).hasSizeLessThan(25);
    }

    @Test
    void unreadableResponseNamesFieldAndPage() {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("{\"entities\":[{\"queue\":{\"id\":\"canary\"}}]}"));
        CountSourceException failure = catchThrowableOfType(
                CountSourceException.class, () -> source(platform).count(request(queues(1), Measure.ANSWERED)));
        assertThat(failure)
                .satisfies(Failing.with(
                        FailureKind.UNREADABLE_ANSWER,
                        "page=Optional[1]",
                        "/entities/0 has no metrics.conversation.answered.count"));
    }

    @Test
    void unsupportedRequestIsRefusedWithTheReason() {
        FakePlatform platform = platform(sent -> Optional.empty());
        QueueSummarySource source = source(platform);
        Map<CountRequest, SourceLimit> beyond = Map.of(
                request(queues(1), Measure.ABANDONED),
                SourceLimit.ANSWERED_ONLY,
                request(queues(1), Zones.UTC, Breakdown.by(Granularity.DAY), IN_TIME),
                SourceLimit.NO_BREAKDOWN,
                request(queues(1), Zones.UTC, new Breakdown(Optional.empty(), true, false), IN_TIME),
                SourceLimit.NO_BREAKDOWN,
                request(queues(1), ZoneId.of("Europe/Berlin"), Breakdown.none(), IN_TIME),
                SourceLimit.NO_TIME_ZONE);
        beyond.forEach((request, limit) -> {
            assertThat(source.limit(request)).contains(limit);
            assertThatThrownBy(() -> source.count(request))
                    .isInstanceOfSatisfying(
                            SourceLimitException.class,
                            refused -> assertThat(refused.limit()).isEqualTo(limit));
        });
        assertThat(platform.sent()).isEmpty();
    }
}
