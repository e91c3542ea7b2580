package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.failing;
import static io.github.queuesla.http.FakeServer.responding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.exchange.DeadlineReached;
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

/** How long a client waits, and when it gives up. */
class WaitingTest {
    private static final Duration DEADLINE = RequestLimits.defaults().deadline();

    private final ClientFixture fixture = new ClientFixture();

    private static FakeServer.Step retryAfter(int status, String value) {
        return (request, left) -> FakeResponse.of(status, "").with("reTRY-aFTER", value);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 522})
    void retryAfterIsHonouredOnEveryRetriedStatus(int status) throws HttpFailure {
        fixture.server.api(retryAfter(status, "7"));

        fixture.call();

        assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void jitterOnlyAdds() throws HttpFailure {
        fixture.random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            fixture.server.api(retryAfter(i % 2 == 0 ? 429 : 503, "1"));
            fixture.call();
        }

        assertThat(fixture.time.waits())
                .hasSize(100)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_100)))
                .anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofMillis(1_050)));
    }

    @Test
    void retryAfterDateIsRelativeToTheResponsesDate() throws HttpFailure {
        fixture.server.api((request, left) -> FakeResponse.of(429, "")
                .with("Date", "Mon, 01 Jan 2024 00:00:00 GMT")
                .with("Retry-After", "Mon, 01 Jan 2024 00:00:09 GMT"));

        fixture.call();

        assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void exchangeWithoutTimeLeftEndsTheCallAtOnce() {
        fixture.server.api((request, left) -> {
            throw new DeadlineReached();
        });

        assertThatThrownBy(fixture::call).isInstanceOfSatisfying(HttpFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(HttpFailureKind.DEADLINE_PASSED);
            assertThat(failure.facts().problem()).isNull();
        });
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void a429WithoutRetryAfterWaitsByTheTutorialsRule() throws HttpFailure {
        fixture.server.apiTimes(3, responding(429, ""));

        fixture.call();

        assertThat(fixture.time.waits())
                .containsExactly(Duration.ofMillis(1_500), Duration.ofSeconds(3), Duration.ofSeconds(6));
    }

    @Test
    void unreadableRetryAfterCountsAsAbsent() throws HttpFailure {
        fixture.server.api(retryAfter(429, "soon"));

        fixture.call();

        assertThat(fixture.time.waits()).containsExactly(Duration.ofMillis(1_500));
    }

    @Test
    void failuresBackOffWithFullJitter() throws HttpFailure {
        fixture.random = () -> Duration.ofMillis(400).toNanos();
        fixture.server.api(failing(new SocketException("reset")), responding(503, ""), responding(502, ""));

        fixture.call();

        assertThat(fixture.time.waits()).containsOnly(Duration.ofMillis(400)).hasSize(3);
    }

    @Test
    void longestBackOffDoubles() throws HttpFailure {
        fixture.random = () -> -1;
        fixture.server.api(failing(new SocketException("reset")), responding(503, ""), responding(502, ""));

        fixture.call();

        assertThat(fixture.time.waits())
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void throttlingAndFailuresAreCountedSeparately() throws HttpFailure {
        fixture.random = () -> -1;
        fixture.server.api(responding(429, ""), responding(503, ""), responding(429, ""));

        fixture.call();

        assertThat(fixture.time.waits())
                .containsExactly(Duration.ofMillis(1_650), Duration.ofMillis(500), Duration.ofMillis(3_300));
    }

    @Test
    void waitThatLeavesNoTimeFailsNow() {
        fixture.server.api(retryAfter(429, "300"));

        assertThat(fixture.failure(HttpFailureKind.DEADLINE_PASSED).facts().overlongWait())
                .isEqualTo(new OverlongWait(WaitReason.RATE_LIMITED, DEADLINE, DEADLINE));
        assertThat(fixture.elapsed()).isZero();
    }

    @Test
    void a429ThatStaysIsGivenUpAndShowsTheHeader() {
        for (int i = 0; i < 4; i++) {
            fixture.server.api(retryAfter(429, "2"));
        }

        HttpFailure unavailable = fixture.failure(HttpFailureKind.THROTTLED);

        assertThat(unavailable.facts().request().attempts()).isEqualTo(4);
        assertThat(unavailable.facts().retryAfterAsReceived()).isEqualTo("2");
        assertThat(unavailable).hasMessageContaining("Retry-After: 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void waitBeyondTheDeadlineFailsNowAndShowsTheHeaderAsReceived(int status) {
        fixture.server.api(retryAfter(status, " 3600"));

        HttpFailure passed = fixture.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(fixture.elapsed()).isZero();
        assertThat(fixture.apiRequests()).isEqualTo(1);
        assertThat(passed.facts().retryAfterAsReceived()).isEqualTo(" 3600");
        assertThat(passed).hasMessageContainingAll("PT1H", "of the PT5M left", "Retry-After: 3600");
        assertThat(passed.status()).hasValue(status);
    }

    @Test
    void hugeRetryAfterFailsNow() {
        fixture.server.api(retryAfter(503, "99999999999999999999999999"));

        assertThat(fixture.failure(HttpFailureKind.DEADLINE_PASSED)
                        .facts()
                        .request()
                        .attempts())
                .isEqualTo(1);
        assertThat(fixture.elapsed()).isZero();
    }

    @Test
    void requestAtAGateClosedBeyondTheDeadlineFailsNowUnsent() {
        fixture.server.api(retryAfter(429, "3600"));
        fixture.failure(HttpFailureKind.DEADLINE_PASSED);

        HttpFailure passed = fixture.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(passed.facts().retryAfterAsReceived()).isEqualTo("3600");
        assertThat(passed.facts().request().attempts()).isZero();
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void silentServerEndsAtTheDeadline() {
        fixture.server.apiTimes(100, (request, left) -> {
            Duration silence = left.compareTo(Duration.ofSeconds(65)) < 0 ? left : Duration.ofSeconds(65);
            fixture.time.advance(silence);
            throw new SocketTimeoutException("no answer");
        });
        fixture.limits = RequestLimits.defaults().withMaxRetries(100);

        HttpFailure passed = fixture.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(fixture.elapsed()).isEqualTo(DEADLINE);
        assertThat(passed).hasMessageContaining("no answer").hasCauseInstanceOf(SocketTimeoutException.class);
        assertThat(passed.facts().request().attempts()).isEqualTo(5);
    }

    @Test
    void endlessFailuresEndByTheDeadline() {
        fixture.random = new SplittableRandom(3);
        fixture.limits = RequestLimits.defaults().withMaxRetries(Integer.MAX_VALUE);
        fixture.server.apiTimes(1_000, responding(503, ""));

        fixture.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(fixture.elapsed()).isLessThanOrEqualTo(DEADLINE);
    }

    @Test
    void everyTimeoutIsCutToTheTimeLeft() throws HttpFailure {
        fixture.server.api(retryAfter(429, "100"), responding(200, "ok"));
        fixture.time.advance(Duration.ofSeconds(1));

        fixture.call();

        assertThat(fixture.server.apiArrivals())
                .extracting(FakeServer.Arrival::timeLeft)
                .containsExactly(DEADLINE, DEADLINE.minusSeconds(100));
    }

    @Test
    void nothingIsSentAfterTheDeadline() throws HttpFailure {
        fixture.call();
        fixture.time.advance(DEADLINE);

        fixture.failure(HttpFailureKind.DEADLINE_PASSED);

        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void everyWaitIsAnnouncedBeforeItBegins() throws HttpFailure {
        fixture.server.api(retryAfter(429, "2"), responding(503, ""));

        fixture.call();

        assertThat(fixture.events.waits())
                .containsExactly(
                        new WaitNotice(
                                "things, page 1", Duration.ofSeconds(2), WaitReason.RATE_LIMITED, 2, 4, 429, "2"),
                        new WaitNotice("things, page 1", Duration.ZERO, WaitReason.RETRY, 3, 4, 503, null));
    }

    @Test
    void everyFinishedRequestIsReported() throws HttpFailure {
        fixture.server.api((request, left) -> {
            fixture.time.advance(Duration.ofMillis(20));
            return FakeResponse.of(503, "busy|come back").with("X-Correlation", "cid-1");
        });

        fixture.call();

        assertThat(fixture.events.ends())
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
