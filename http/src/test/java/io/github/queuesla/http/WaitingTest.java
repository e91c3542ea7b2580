package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.answering;
import static io.github.queuesla.http.FakeServer.failing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.OverlongWait;
import io.github.queuesla.http.failure.WaitReason;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a client waits, and when it rather gives up. */
class WaitingTest {
    private static final Duration DEADLINE = RequestLimits.usual().deadline();

    private final World world = new World();

    private static FakeServer.Step retryAfter(int status, String value) {
        return (request, left) -> FakeAnswer.of(status, "").with("reTRY-aFTER", value);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 522})
    void retryAfterIsHonouredOnEveryRetriedStatus(int status) throws HttpFailure {
        world.server.api(retryAfter(status, "7"));

        world.call();

        assertThat(world.time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void jitterOnlyEverAdds() throws HttpFailure {
        world.random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            world.server.api(retryAfter(i % 2 == 0 ? 429 : 503, "1"));
            world.call();
        }

        assertThat(world.time.waits())
                .hasSize(100)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_100)))
                .anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofMillis(1_050)));
    }

    @Test
    void aRetryAfterOfADateIsMeasuredAgainstTheAnswersDate() throws HttpFailure {
        world.server.api((request, left) -> FakeAnswer.of(429, "")
                .with("Date", "Mon, 01 Jan 2024 00:00:00 GMT")
                .with("Retry-After", "Mon, 01 Jan 2024 00:00:09 GMT"));

        world.call();

        assertThat(world.time.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void a429WithoutRetryAfterWaitsByTheTutorialsRule() throws HttpFailure {
        world.server.apiTimes(3, answering(429, ""));

        world.call();

        assertThat(world.time.waits())
                .containsExactly(Duration.ofMillis(1_500), Duration.ofSeconds(3), Duration.ofSeconds(6));
    }

    @Test
    void anUnreadableRetryAfterCountsAsAbsent() throws HttpFailure {
        world.server.api(retryAfter(429, "soon"));

        world.call();

        assertThat(world.time.waits()).containsExactly(Duration.ofMillis(1_500));
    }

    @Test
    void failuresWaitWithFullJitter() throws HttpFailure {
        world.random = () -> Duration.ofMillis(400).toNanos();
        world.server.api(failing(new SocketException("reset")), answering(503, ""), answering(502, ""));

        world.call();

        assertThat(world.time.waits()).containsOnly(Duration.ofMillis(400)).hasSize(3);
    }

    @Test
    void theLongestWaitOfFailuresDoubles() throws HttpFailure {
        world.random = () -> -1;
        world.server.api(failing(new SocketException("reset")), answering(503, ""), answering(502, ""));

        world.call();

        assertThat(world.time.waits())
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void throttlingAndFailuresAreCountedApart() throws HttpFailure {
        world.random = () -> -1;
        world.server.api(answering(429, ""), answering(503, ""), answering(429, ""));

        world.call();

        assertThat(world.time.waits())
                .containsExactly(Duration.ofMillis(1_650), Duration.ofMillis(500), Duration.ofMillis(3_300));
    }

    @Test
    void aWaitThatWouldLeaveNoTimeFailsNow() {
        world.server.api(retryAfter(429, "300"));

        assertThat(world.failure(HttpFailureKind.DEADLINE_PASSED).facts().overlongWait())
                .isEqualTo(new OverlongWait(WaitReason.RATE_LIMITED, DEADLINE, DEADLINE));
        assertThat(world.elapsed()).isZero();
    }

    @Test
    void a429ThatStaysIsGivenUpAndShowsTheHeader() {
        for (int i = 0; i < 4; i++) {
            world.server.api(retryAfter(429, "2"));
        }

        HttpFailure unavailable = world.failure(HttpFailureKind.THROTTLED);

        assertThat(unavailable.facts().request().tries()).isEqualTo(4);
        assertThat(unavailable.facts().retryAfterAsReceived()).isEqualTo("2");
        assertThat(unavailable).hasMessageContaining("Retry-After: 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aWaitBeyondTheDeadlineFailsNowAndShowsTheHeaderAsReceived(int status) {
        world.server.api(retryAfter(status, " 3600"));

        HttpFailure passed = world.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(world.elapsed()).isZero();
        assertThat(world.apiRequests()).isEqualTo(1);
        assertThat(passed.facts().retryAfterAsReceived()).isEqualTo(" 3600");
        assertThat(passed).hasMessageContainingAll("PT1H", "of the PT5M left", "Retry-After: 3600");
        assertThat(passed.status()).hasValue(status);
    }

    @Test
    void anAbsurdRetryAfterFailsNowToo() {
        world.server.api(retryAfter(503, "99999999999999999999999999"));

        assertThat(world.failure(HttpFailureKind.DEADLINE_PASSED)
                        .facts()
                        .request()
                        .tries())
                .isEqualTo(1);
        assertThat(world.elapsed()).isZero();
    }

    @Test
    void anotherRequestAtAGateClosedBeyondTheDeadlineFailsNowAndIsNotSent() {
        world.server.api(retryAfter(429, "3600"));
        world.failure(HttpFailureKind.DEADLINE_PASSED);

        HttpFailure passed = world.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(passed.facts().retryAfterAsReceived()).isEqualTo("3600");
        assertThat(passed.facts().request().tries()).isZero();
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void aServerThatNeverAnswersEndsAtTheDeadline() {
        world.server.apiTimes(100, (request, left) -> {
            Duration silence = left.compareTo(Duration.ofSeconds(65)) < 0 ? left : Duration.ofSeconds(65);
            world.time.advance(silence);
            throw new SocketTimeoutException("no answer");
        });
        world.limits = RequestLimits.usual().withMaxRetries(100);

        HttpFailure passed = world.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(world.elapsed()).isEqualTo(DEADLINE);
        assertThat(passed).hasMessageContaining("no answer").hasCauseInstanceOf(SocketTimeoutException.class);
        assertThat(passed.facts().request().tries()).isEqualTo(5);
    }

    @Test
    void failuresForEverEndByTheDeadline() {
        world.random = new SplittableRandom(3);
        world.limits = RequestLimits.usual().withMaxRetries(Integer.MAX_VALUE);
        world.server.apiTimes(1_000, answering(503, ""));

        world.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(world.elapsed()).isLessThanOrEqualTo(DEADLINE);
    }

    @Test
    void everyTimeoutIsCutToTheTimeLeft() throws HttpFailure {
        world.server.api(retryAfter(429, "100"), answering(200, "ok"));
        world.time.advance(Duration.ofSeconds(1));

        world.call();

        assertThat(world.server.apiArrivals())
                .extracting(FakeServer.Arrival::timeLeft)
                .containsExactly(DEADLINE, DEADLINE.minusSeconds(100));
    }

    @Test
    void whenTheTimeIsOverNothingIsSent() throws HttpFailure {
        world.call();
        world.time.advance(DEADLINE);

        world.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void everyWaitIsAnnouncedBeforeItBegins() throws HttpFailure {
        world.server.api(retryAfter(429, "2"), answering(503, ""));

        world.call();

        assertThat(world.events.waits())
                .containsExactly(
                        new WaitNotice(
                                "things, page 1", Duration.ofSeconds(2), WaitReason.RATE_LIMITED, 2, 4, 429, "2"),
                        new WaitNotice("things, page 1", Duration.ZERO, WaitReason.RETRY, 3, 4, 503, null));
    }

    @Test
    void everyRequestsEndIsAnnounced() throws HttpFailure {
        world.server.api((request, left) -> {
            world.time.advance(Duration.ofMillis(20));
            return FakeAnswer.of(503, "busy|come back").with("X-Correlation", "cid-1");
        });

        world.call();

        assertThat(world.events.ends())
                .containsExactly(
                        new RequestEnd(
                                "access token",
                                "one",
                                "POST",
                                "login.example",
                                "/oauth/token",
                                200,
                                Duration.ZERO,
                                null,
                                null),
                        new RequestEnd(
                                "things, page 1",
                                "one",
                                "GET",
                                "api.example",
                                "/things",
                                503,
                                Duration.ofMillis(20),
                                "cid-1",
                                "come back"),
                        new RequestEnd(
                                "things, page 1",
                                "one",
                                "GET",
                                "api.example",
                                "/things",
                                200,
                                Duration.ZERO,
                                null,
                                null));
    }
}
