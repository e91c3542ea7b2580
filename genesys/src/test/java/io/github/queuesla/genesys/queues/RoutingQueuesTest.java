package io.github.queuesla.genesys.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.Failing;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.platform.Sent;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingQueuesTest {

    private static QueueListing list(FakePlatform platform, QueueSelection selection) throws CountSourceException {
        return new RoutingQueues(platform.client(), platform.tasks(), FakePlatform.API)
                .list(selection)
                .await();
    }

    private static QueueSelection ids(int many) {
        return new QueueSelection(IntStream.range(0, many)
                .mapToObj(n -> "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9" + (100 + n))
                .toList());
    }

    private static int number(Sent sent, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=(\\d+)").matcher(sent.query());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** A list of this many queues, in pages of the requested size. */
    private static Reply page(Sent sent, int total, boolean counted) {
        return page(sent, total, number(sent, "pageSize"), counted);
    }

    private static Reply page(Sent sent, int total, int size, boolean counted) {
        int page = number(sent, "pageNumber");
        String queues = IntStream.range((page - 1) * size, Math.min(total, page * size))
                .mapToObj(n -> "{\"id\":\"q" + n + "\",\"name\":\"Queue " + n + "\"}")
                .collect(Collectors.joining(","));
        int pages = (total + size - 1) / size;
        return Reply.ok("{\"entities\":[" + queues + "]"
                + (counted ? ",\"pageCount\":" + pages : "")
                + (page < pages ? ",\"nextUri\":\"/api/v2/routing/queues?pageNumber=" + (page + 1) + "\"" : "") + "}");
    }

    @Test
    void upToOneHundredQueuesAreRequestedByIdAtOnce() throws Exception {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("{\"entities\":[{\"id\":\"a\"}],\"pageCount\":1}"));
        assertThat(list(platform, ids(100)).queues()).hasSize(1);
        assertThat(platform.sent()).hasSize(1);
        Sent sent = platform.sent().get(0);
        assertThat(sent.method()).isEqualTo("GET");
        assertThat(sent.path()).isEqualTo("/api/v2/routing/queues");
        assertThat(sent.query())
                .startsWith("pageSize=100&pageNumber=1&id=5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9100&id=")
                .endsWith("f9199");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void smallerPagesByIdAreReadToTheLast(boolean counted) throws Exception {
        FakePlatform platform = new FakePlatform(sent -> page(sent, 30, 12, counted));
        assertThat(list(platform, ids(30)).queues()).hasSize(30);
        assertThat(platform.sent())
                .hasSize(3)
                .allMatch(sent -> sent.query().contains("&id=5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9100&id="));
    }

    @Test
    void allQueuesAreReadInConcurrentPagesOfFiveHundred() throws Exception {
        FakePlatform platform = new FakePlatform(sent -> page(sent, 1_801, true));
        for (QueueSelection selection :
                List.of(QueueSelection.all(), ids(101), new QueueSelection(List.of("Sales*")))) {
            int before = platform.sent().size();
            assertThat(list(platform, selection).queues())
                    .hasSize(1_801)
                    .extracting(queue -> queue.id().value())
                    .startsWith("q0", "q1")
                    .endsWith("q1800");
            assertThat(platform.sent()).hasSize(before + 4);
        }
        assertThat(platform.sent().get(3).query()).isEqualTo("pageSize=500&pageNumber=4");
        assertThat(platform.tasks().mostUnderWay()).isEqualTo(1 + 3);
    }

    @Test
    void withoutAPageCountPagesAreReadToTheLast() throws Exception {
        FakePlatform platform = new FakePlatform(sent -> page(sent, 1_801, false));
        assertThat(list(platform, QueueSelection.all()).queues()).hasSize(1_801);
        assertThat(platform.sent()).hasSize(4);
    }

    @Test
    void listShorterThanItsTotalIsReadAgain() throws Exception {
        FakePlatform platform = new FakePlatform(new Function<>() {
            private int pages;

            @Override
            public Reply apply(Sent sent) {
                String ids = ++pages > 2 && number(sent, "pageNumber") == 2 ? "{\"id\":\"b\"}" : "{\"id\":\"a\"}";
                return Reply.ok("{\"total\":2,\"pageCount\":2,\"entities\":[" + ids + "]}");
            }
        });
        assertThat(list(platform, QueueSelection.all()).queues()).hasSize(2);
        assertThat(platform.sent()).hasSize(6);
    }

    /** The pages of lists of ids that take turns: one list for each request, the last one from then on. */
    private static FakePlatform turns(String... lists) {
        return new FakePlatform(new Function<>() {
            private int asked;

            @Override
            public Reply apply(Sent sent) {
                String[] ids = lists[Math.min(asked++, lists.length - 1)].split("");
                int page = number(sent, "pageNumber");
                String shown = IntStream.range(2 * (page - 1), Math.min(ids.length, 2 * page))
                        .mapToObj(n -> "{\"id\":\"" + ids[n] + "\"}")
                        .collect(Collectors.joining(","));
                return Reply.ok("{\"total\":" + ids.length + ",\"pageCount\":" + (ids.length + 1) / 2
                        + ",\"entities\":[" + shown + "]}");
            }
        });
    }

    private static String listed(FakePlatform platform) throws CountSourceException {
        return list(platform, QueueSelection.all()).queues().stream()
                .map(queue -> queue.id().value())
                .sorted()
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        // The list at the first page and at the others; the queues of two readings that agree, and the requests.
        "abcdef, bcdef, bcdef, 9",
        "bcdef, abcdef, abcdef, 9",
        "abcde, bcade, abcde, 9",
        "abcde, abcde, abcde, 3"
    })
    void listThatMovesWhileItIsReadIsReadUntilTwoReadingsAgree(String first, String others, String queues, int requests)
            throws Exception {
        FakePlatform platform = turns(first, others);
        assertThat(listed(platform)).isEqualTo(queues);
        assertThat(platform.sent()).hasSize(requests);
    }

    @Test
    void listThatMovesAtEachOfThreeReadingsIsUnavailable() throws Exception {
        String[] ever = {"abcd", "bcd", "abce", "bce", "abcf", "bcf"};
        assertThatThrownBy(() -> listed(turns(ever)))
                .satisfies(Failing.with(
                        FailureKind.SOURCE_UNAVAILABLE,
                        "cause=Optional[DATA_CHANGED]",
                        "it changed while it was read, 3 times in a row"));
        FakePlatform mixed = turns(ever);
        QueueListing listing =
                list(mixed, new QueueSelection(List.of(ids(1).values().get(0), "Sales")));
        assertThat(listing.withheld().orElseThrow().kind()).isEqualTo(FailureKind.SOURCE_UNAVAILABLE);
        assertThat(mixed.sent()).hasSize(6);
    }

    @Test
    void listThatStaysShorterThanItsTotalIsRefused() {
        FakePlatform platform =
                new FakePlatform(sent -> Reply.ok("{\"total\":3,\"pageCount\":1,\"entities\":[{\"id\":\"a\"}]}"));
        assertThatThrownBy(() -> list(platform, QueueSelection.all()))
                .satisfies(Failing.with(
                        FailureKind.UNREADABLE_ANSWER,
                        "the queue list says it has 3 queues, but has 1, also when read again"));
        assertThat(platform.sent()).hasSize(2);
    }

    @Test
    void queueThatMovesToTheNextPageIsListedOnce() throws Exception {
        FakePlatform platform =
                new FakePlatform(sent -> Reply.ok("{\"pageCount\":2,\"entities\":[{\"id\":\"same\"}]}"));
        assertThat(list(platform, QueueSelection.all()).queues()).hasSize(1);
    }

    @Test
    void endlessPagesAreRefusedWithinOneRequest() {
        FakePlatform platform = new FakePlatform(
                sent -> Reply.ok("{\"entities\":[{\"id\":\"same\"}],\"nextUri\":\"/api/v2/routing/queues\"}"));
        assertThatThrownBy(() -> list(platform, QueueSelection.all()))
                .satisfies(Failing.with(
                        FailureKind.UNREADABLE_ANSWER, "page=Optional[2]", "cause=Optional[ENDLESS_PAGING]"));
        assertThat(platform.sent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Value [500] is not valid", "pageSize must not exceed 100"})
    void pagesOfOneHundredAreUsedIfFiveHundredAreTooMany(String message) throws Exception {
        FakePlatform platform = new FakePlatform(sent ->
                number(sent, "pageSize") > 100 ? Reply.error(400, "invalid.value", message) : page(sent, 250, true));
        assertThat(list(platform, QueueSelection.all()).queues()).hasSize(250);
        assertThat(platform.sent()).extracting(sent -> number(sent, "pageSize")).containsExactly(500, 100, 100, 100);
    }

    @Test
    void hostThatCannotListByIdIsReadEntirely() throws Exception {
        FakePlatform platform = new FakePlatform(sent -> sent.query().contains("&id=")
                ? Reply.error(400, "bad.request", "unknown parameter id")
                : page(sent, 150, true));
        assertThat(list(platform, ids(3)).queues()).hasSize(150);
        assertThat(platform.sent()).hasSize(3);
    }

    @Test
    void badRequestsAreNotRepeatedEndlessly() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(400, "bad.request", "no"));
        assertThatThrownBy(() -> list(platform, ids(3))).satisfies(Failing.with(FailureKind.REQUEST_REJECTED));
        assertThat(platform.sent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405})
    void refusedListIsWithheldWithItsReason(int status) throws Exception {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(status, "x", "no"));
        QueueListing listing = list(platform, ids(3));
        assertThat(listing.queues()).isEmpty();
        Failure withheld = listing.withheld().orElseThrow();
        assertThat(withheld.kind()).isEqualTo(status == 403 ? FailureKind.ACCESS_DENIED : FailureKind.REQUEST_REJECTED);
        assertThat(withheld.status()).hasValue(status);
        assertThat(withheld.request().orElseThrow().path()).isEqualTo("/api/v2/routing/queues");
        assertThat(withheld.isFor(RequestSubject.Topic.QUEUE_LIST)).isTrue();
        assertThat(platform.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 503})
    void brokenListIsWithheldForIds(int status) throws Exception {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(status, "x", "no"));
        QueueListing listing = list(platform, ids(3));
        assertThat(listing.queues()).isEmpty();
        assertThat(listing.withheld().orElseThrow().status()).hasValue(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 503})
    void brokenListFailsForNames(int status) {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(status, "x", "no"));
        for (String other : List.of("Sales", "Sal*")) {
            QueueSelection some = new QueueSelection(List.of(ids(1).values().get(0), other));
            assertThatThrownBy(() -> list(platform, some)).isInstanceOf(CountSourceException.class);
        }
    }

    @Test
    void otherFailuresAreThrown() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(401, "bad.credentials", "no"));
        assertThatThrownBy(() -> list(platform, QueueSelection.all()))
                .satisfies(Failing.with(FailureKind.AUTHENTICATION_FAILED));
        FakePlatform broken = new FakePlatform(sent -> Reply.error(503, "service.unavailable", "no"));
        assertThatThrownBy(() -> list(broken, QueueSelection.all()))
                .satisfies(Failing.with(FailureKind.SOURCE_UNAVAILABLE));
    }

    @Test
    void failedPageCancelsTheOthers() {
        FakePlatform platform = new FakePlatform(
                sent -> number(sent, "pageNumber") == 2 ? Reply.error(422, "x", "no") : page(sent, 5_000, true));
        assertThatThrownBy(() -> list(platform, QueueSelection.all()))
                .satisfies(Failing.with(FailureKind.REQUEST_REJECTED, "page=Optional[2]"));
        assertThat(platform.sent()).hasSize(2);
        assertThat(platform.tasks().underWay()).isZero();
    }

    @Test
    void listIsAwaitedOnlyWhenItIsNeeded() throws Exception {
        FakePlatform platform = new FakePlatform(sent -> page(sent, 1, true));
        QueueDirectory.Pending pending =
                new RoutingQueues(platform.client(), platform.tasks(), FakePlatform.API).list(QueueSelection.all());
        assertThat(platform.tasks().underWay()).isEqualTo(1);
        assertThat(pending.await().queues()).hasSize(1);
    }
}
