package io.github.queuesla.cli.failure;

import static io.github.queuesla.cli.failure.SampleFailures.OF_ONE;
import static io.github.queuesla.cli.failure.SampleFailures.OF_TWO;
import static io.github.queuesla.cli.failure.SampleFailures.ONE;
import static io.github.queuesla.cli.failure.SampleFailures.TWO;
import static io.github.queuesla.cli.failure.SampleFailures.answered;
import static io.github.queuesla.cli.failure.SampleFailures.failure;
import static io.github.queuesla.cli.failure.SampleFailures.token;
import static io.github.queuesla.cli.failure.SampleFailures.unsent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.ErrorResponse;
import io.github.queuesla.core.count.FailedRequest;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.FieldFault;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.OverlongWait;
import io.github.queuesla.http.failure.WaitReason;
import io.github.queuesla.report.Remark;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The messages about failed requests, in full. */
class FailureWordsTest {

    @Test
    void detailsOfThePlatformComeBetweenWhatHappenedAndWhere() {
        ErrorDetail detail = ErrorDetail.of("bad.request", "line one\nline two")
                .withCorrelationId("c-1")
                .withFault(new FieldFault("interval", "is wrong"))
                .withFault(new FieldFault(null, "no field"))
                .withFault(new FieldFault("no message", null))
                .withFault(new FieldFault(null, null));
        FailureFacts facts =
                unsent().withAttempts(2, "one").withResponse(400, detail).withRetryAfter("5");

        assertThat(FailureWords.of(failure(HttpFailureKind.REFUSED, facts)))
                .isEqualTo("all answered, queue q-1, page 2: the server rejected the request; line one line"
                        + " two;"
                        + " interval: is wrong; no field; no message [api.example/api/v2/x, HTTP 400, code"
                        + " bad.request,"
                        + " correlation id c-1, Retry-After: 5, client id one, tried 2 times]. Correct what"
                        + " the platform names");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNAUTHORIZED    | 401 | the server rejected the credentials             | Check GENESYS_CLIENT_ID,
            ACCESS_REFUSED  | 401 | access denied                                   | Check GENESYS_CLIENT_ID,
            ACCESS_REFUSED  | 403 | access denied                                   | Give the OAuth client a role
            REDIRECTED      | 302 | a redirect to problem, which queue-sla does not  | ''
            REFUSED         | 404 | the server rejected the request                 | check --org-url, or choose another
            REFUSED         | 422 | the server rejected the request                 | ''
            TOO_LARGE       | 413 | the request is too large                        | ''
            THROTTLED       | 429 | the rate limit is reached: HTTP 429             | lower --max-rate
            THROTTLED       | 400 | the rate limit is reached: HTTP 400             | lower --max-rate
            SERVER_ERROR    | 500 | the service is unavailable: HTTP 500            | ''
            PASSING         | 503 | the service is unavailable: HTTP 503            | ''
            UNREADABLE      | 200 | the response is unreadable: problem             | ''
            ENDLESS_PAGING  | 200 | problem, so the paging would never end          | ''
            DEADLINE_PASSED | 503 | the deadline has passed; last error: problem    | Allow more time with --deadline
            DEADLINE_PASSED | 429 | the deadline has passed; last error: problem    | lower --max-rate
            """)
    void everyResponseHasItsMessageAndAdvice(HttpFailureKind kind, int status, String sentence, String advice) {
        Failure failure = failure(kind, answered(status).withProblem("problem"));

        assertThat(FailureWords.of(failure)).contains(sentence, "HTTP " + status, advice);
        assertThat(FailureWords.plain(failure)).contains(sentence).endsWith("]");
        assertThat(advice.isEmpty()).isEqualTo(FailureWords.of(failure).equals(FailureWords.plain(failure)));
    }

    @ParameterizedTest
    @EnumSource
    void missingResponseShowsTheNetworkError(NoResponse reason) {
        Failure failure = failure(
                HttpFailureKind.NETWORK, unsent().withoutResponse(reason).withProblem("said"));
        String words = FailureWords.of(failure);

        if (reason == NoResponse.NAME_NOT_RESOLVED) {
            assertThat(words).startsWith("Could not resolve api.example (DNS): check the region or --org-url");
            return;
        }
        assertThat(words)
                .startsWith("all answered, queue q-1, page 2: ")
                .contains(" [api.example/api/v2/x]")
                .doesNotContain("Exception");
        assertThat(words.contains("said"))
                .isEqualTo(!Set.of(
                                NoResponse.UNKNOWN_AUTHORITY,
                                NoResponse.CERTIFICATE_EXPIRED,
                                NoResponse.TIMED_OUT,
                                NoResponse.CUT)
                        .contains(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONNECTION_REFUSED  | the host refused the connection: said         | Check host and port of --org-url
            UNREACHABLE         | the network has no route to the host: said    | use --proxy or set HTTPS_PROXY
            CONNECT_TIMED_OUT   | did not accept a connection in time: said     | use --proxy or set HTTPS_PROXY
            PROXY_NOT_RESOLVED  | could not resolve the proxy said (DNS)        | Check --proxy, HTTPS_PROXY
            PROXY_UNREACHABLE   | no connection to the proxy said               | Check --proxy, HTTPS_PROXY
            PROXY_TIMED_OUT     | the proxy said did not respond in time        | Check --proxy, HTTPS_PROXY
            PROXY_LOGIN         | the proxy rejected the login, or needs one    | http://USER:PASSWORD@HOST:PORT
            PROXY_REFUSED       | the proxy said did not open a connection      | that the proxy allows this host
            UNKNOWN_AUTHORITY   | certificate is from an unknown authority      | --ca-file or SSL_CERT_FILE
            CERTIFICATE_NAME    | certificate is for another host: said         | Check the host name in --org-url
            CERTIFICATE_EXPIRED | has expired, or is not valid yet              | Check this machine's clock
            CERTIFICATE         | the server's certificate is not valid: said   | this machine's clock
            NOT_TLS             | the server does not speak TLS (https): said   | write http:// in front of the host
            TLS_TIMED_OUT       | the TLS handshake took too long: said         | Check host and port
            TLS                 | the TLS handshake failed: said                | Check host and port
            TIMED_OUT           | the server did not respond in time            | ''
            CUT                 | the connection broke before the response      | ''
            UNKNOWN             | the service is unavailable: said              | ''
            """)
    void everyCauseInTheNetworkHasItsMessageAndAdvice(NoResponse reason, String sentence, String advice) {
        HttpFailureKind kind = reason.isLasting() ? HttpFailureKind.NOT_CONNECTABLE : HttpFailureKind.NOT_SENT;
        Failure failure = failure(kind, unsent().withoutResponse(reason).withProblem("said"));

        assertThat(FailureWords.of(failure)).contains(sentence, advice);
        assertThat(advice.isEmpty())
                .isEqualTo(FailureWords.networkAdvice(failure).isEmpty());
    }

    @Test
    void deadlineSaysHowTheLastAttemptFailed() {
        FailureFacts facts =
                unsent().withoutResponse(NoResponse.PROXY_TIMED_OUT).withProblem("proxy.example:8080");

        assertThat(FailureWords.of(failure(HttpFailureKind.DEADLINE_PASSED, facts)))
                .contains("the deadline has passed; last error: proxy timed out (proxy.example:8080)");
    }

    @Test
    void unresolvedNameSaysWhatToCheck() {
        Failure failure = failure(
                HttpFailureKind.NOT_SENT,
                token().withoutResponse(NoResponse.NAME_NOT_RESOLVED).withProblem("login.example"));

        assertThat(FailureWords.of(failure))
                .isEqualTo("Could not resolve login.example (DNS): check the region or --login-url; behind"
                        + " a proxy, use --proxy or set HTTPS_PROXY"
                        + " [access token, login.example/oauth/token, tried 4 times]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RATE_LIMITED | the rate limit requires a wait of 3600.0 s, but only 299.5 s are left   | --max-rate
            PACING       | --max-rate requires a wait of 3600.0 s, but only 299.5 s are left       | fewer queues
            RETRY        | the next attempt requires a wait of 3600.0 s, but only 299.5 s are left | fewer queues
            """)
    void overlongWaitShowsBothTimes(WaitReason reason, String sentence, String advice) {
        OverlongWait wait = new OverlongWait(reason, Duration.ofHours(1), Duration.ofMillis(299_590));

        assertThat(FailureWords.of(failure(HttpFailureKind.DEADLINE_PASSED, unsent().withWait(wait))))
                .contains(sentence, advice);
    }

    @Test
    void requestsAreNamedByTheirSubject() {
        TimeRange day = new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-02T00:00:00Z"));

        assertThat(subject(OF_ONE)).isEqualTo("all answered, queue q-1, page 2");
        assertThat(subject(OF_TWO)).isEqualTo("answered within 20000 ms, 2 queues from q-1, page 1");
        assertThat(subject(RequestSubject.queueList())).isEqualTo("queue list");
        assertThat(subject(RequestSubject.queueList(3))).isEqualTo("queue list, page 3");
        assertThat(subject(RequestSubject.counts(day, List.of())))
                .isEqualTo("counts of all queues, 2024-01-01T00:00:00Z/2024-01-02T00:00:00Z");
        assertThat(subject(RequestSubject.counts(day, List.of(TWO)))).startsWith("counts of queue q-2, 2024");
        assertThat(subject(RequestSubject.counts(day, List.of(ONE, TWO)))).startsWith("counts of 2 queues, 2024");
    }

    private static String subject(RequestSubject subject) {
        String words = FailureWords.plain(failure(HttpFailureKind.PASSING, answered(503), subject));
        return words.substring(0, words.indexOf(": the service"));
    }

    @Test
    void veryLongTextIsCut() {
        FailureFacts facts = unsent().withResponse(400, ErrorDetail.of(null, "x".repeat(60_000)));

        assertThat(FailureWords.plain(failure(HttpFailureKind.REFUSED, facts)))
                .hasSizeLessThan(1_200)
                .contains("x".repeat(1_000) + "…");
    }

    @Test
    void remarkNamesTheQueueAndSharesTheSentenceWithoutIt() {
        Remark remark = FailureWords.remark(Problem.notVisible(ONE, QueueListing.of(List.of())));

        assertThat(remark)
                .isEqualTo(new Remark(
                        Optional.of("q-1"),
                        "unknown-or-not-visible",
                        "no queue 'q-1' is visible to this client: check the id or name, and the divisions of the"
                                + " client's roles",
                        "no queue '…' is visible to this client: check the id or name, and the divisions of the"
                                + " client's roles"));
    }

    @Test
    void queuesOfOneRequestShareTheirSentence() {
        Failure lost = failure(HttpFailureKind.PASSING, answered(503), OF_TWO);
        List<Remark> remarks = FailureWords.remarks(Problem.of(new Gap(Set.of(ONE, TWO), Optional.empty(), lost)));

        assertThat(remarks).extracting(Remark::queue).containsExactly(Optional.of("q-1"), Optional.of("q-2"));
        assertThat(remarks)
                .extracting(Remark::shared)
                .containsOnly(remarks.get(0).message());
    }

    @Test
    void singleQueueIsLeftOutOfTheSharedSentence() {
        Problem problem = new Problem(Optional.of("q-1"), failure(HttpFailureKind.PASSING, answered(503)));

        assertThat(FailureWords.remark(problem).message()).startsWith("all answered, queue q-1, page 2: ");
        assertThat(FailureWords.remark(problem).shared()).startsWith("all answered, queue …, page 2: ");
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORIZED,401", "ACCESS_REFUSED,401", "ACCESS_REFUSED,403"})
    void networkThatIsNotAllowedNeedsNoRole(HttpFailureKind kind, int status) {
        FailureFacts facts = unsent().withResponse(status, ErrorDetail.of("ip.not.authorized", null));

        assertThat(FailureWords.of(failure(kind, facts)))
                .contains("the organisation does not allow access from this network")
                .contains("allowlist")
                .doesNotContain("GENESYS_CLIENT_ID", "with that permission");
        assertThat(WithheldList.note(failure(kind, facts, RequestSubject.queueList(1))))
                .contains("allowlist")
                .doesNotContain("routing:queue:view");
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "DEADLINE_PASSED"})
    void rateLimitOfTokensSaysToWait(HttpFailureKind kind) {
        ErrorDetail detail = ErrorDetail.of("invalid_request", "rate limit exceeded; try again")
                .with(ErrorTrait.TOKEN_RATE_LIMIT);
        Failure failure = failure(kind, token().withResponse(400, detail).withProblem("HTTP 400"));

        assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(FailureWords.of(failure))
                .contains("Wait a minute and try again")
                .doesNotContain("Correct what");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales|no queue 'sales' is visible to this client; upper and lower case count: did you mean 'Sales'?",
                "Sale|no queue 'Sale' is visible to this client: did you mean 'Sales'?",
                "Sales,Sales|no queue 'Sales,Sales' is visible to this client; write a list as separate queues:",
                "Returns|no queue 'Returns' is visible to this client: check the id or name, and the divisions"
            })
    void unknownQueueComesWithAGuess(String written, String message) {
        Queue sales = new Queue(ONE, "Sales", Optional.empty(), new TreeMap<>());
        Problem problem = Problem.notVisible(new QueueId(written), QueueListing.of(List.of(sales)));

        assertThat(FailureWords.remark(problem).message()).startsWith(message);
    }

    @Test
    void contradictionsAreDistinguished() {
        Failure moving = Failure.of(FailureKind.INCONSISTENT_COUNTS, FailureCause.DATA_CHANGED);

        assertThat(FailureWords.remark(new Problem(Optional.of("q-1"), moving)).message())
                .isEqualTo("the counts of queue q-1 contradict each other: more contacts answered in time"
                        + " than answered, also in a second request; the data is changing, so try again later");
        assertThat(FailureWords.remark(Problem.about(ONE, FailureKind.INCONSISTENT_COUNTS))
                        .shared())
                .isEqualTo("the counts of queue … contradict each other: more contacts within a limit than in total");
        assertThat(FailureWords.remark(Problem.about(ONE, FailureKind.NOT_VERIFIED))
                        .message())
                .isEqualTo("queue q-1 had no contacts, and without the queue list it may not exist");
    }

    @Test
    void withheldListIsTheFirstNote() {
        Failure withheld = failure(HttpFailureKind.REFUSED, answered(404), RequestSubject.queueList(1));

        assertThat(WithheldList.is(withheld)).isTrue();
        assertThat(WithheldList.is(failure(HttpFailureKind.REFUSED, answered(404))))
                .isFalse();
        assertThat(FailureWords.notes(Optional.of(withheld), List.of("another")))
                .containsExactly(
                        "The queue list is unavailable (HTTP 404 from /api/v2/x), so reports show ids"
                                + " instead of names; to get names, check --org-url or --region: the host"
                                + " does not offer the list",
                        "another");
        Failure forbidden = failure(HttpFailureKind.ACCESS_REFUSED, answered(403), RequestSubject.queueList(1));
        assertThat(WithheldList.note(forbidden)).contains("give the OAuth client a role with routing:queue:view");
    }

    @Test
    void jobThatFailsIsToBeReadLater() {
        Failure failed = Failures.unavailable(
                        FailureCause.JOB_FAILED,
                        RequestSubject.contacts(LocalDate.of(2024, 1, 3)),
                        URI.create("https://api.example/jobs"),
                        "the job is FAILED")
                .failure();
        assertThat(FailureWords.of(failed))
                .isEqualTo("contacts of 2024-01-03: the job is FAILED [api.example/jobs]. Try again later");
    }

    @Test
    void refusalOfContactsNamesTheirPermission() {
        Failure refused = new Failure(
                FailureKind.ACCESS_DENIED,
                Optional.of(FailureCause.ACCESS_REFUSED),
                Optional.of(new FailedRequest(
                        RequestSubject.contacts(LocalDate.of(2024, 1, 3), 2),
                        "api.example",
                        "/jobs",
                        1,
                        Optional.empty())),
                ErrorResponse.none(),
                Optional.empty(),
                Optional.empty());
        assertThat(FailureWords.of(refused))
                .isEqualTo(
                        "contacts of 2024-01-03, page 2: access denied [api.example/jobs]. Give the OAuth client a role"
                                + " with analytics:conversationDetail:view (Admin, Integrations, OAuth, Roles), in the divisions"
                                + " of the queues");
    }

    @Test
    void listThatKeepsChangingIsToBeReadLater() {
        Failure changing = Failures.unavailable(
                        FailureCause.DATA_CHANGED,
                        RequestSubject.queueList(),
                        URI.create("https://api.example/x"),
                        "it changed while it was read")
                .failure();

        assertThat(FailureWords.of(changing))
                .isEqualTo("queue list: it changed while it was read [api.example/x]. Try again later");
        assertThat(FailureWords.notes(Optional.of(changing), List.of()))
                .containsExactly("The queue list is unavailable (it kept changing), so reports show ids instead of"
                        + " names; to get names, try again later");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAMessageAndItsCode(FailureKind kind) {
        Remark remark = FailureWords.remark(new Problem(Optional.of("q-1"), Failure.of(kind)));

        assertThat(remark.code()).isEqualTo(kind.code());
        assertThat(remark.message()).isNotBlank();
    }
}
