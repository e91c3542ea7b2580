package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.responding;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a token is fetched, used, replaced and abandoned, one request at a time. */
class TokenTest {
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void noCallRequestsATokenBeforeRetryAfterEnds() throws HttpFailure {
        fixture.limits = RequestLimits.defaults().withMaxRetries(0);
        fixture.server.token((request, left) -> FakeResponse.of(503, "").with("Retry-After", "7"));
        fixture.failure(HttpFailureKind.PASSING);

        fixture.call();

        assertThat(fixture.server.tokenArrivals())
                .extracting(FakeServer.Arrival::at)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(7));
    }

    @Test
    void oneTokenServesManyRequests() throws HttpFailure {
        for (int i = 0; i < 10; i++) {
            fixture.call();
        }

        assertThat(fixture.tokenRequests()).isEqualTo(1);
        assertThat(fixture.server.apiArrivals())
                .allSatisfy(arrival -> assertThat(arrival.request().headers().all("Authorization"))
                        .containsExactly("Bearer token-1"));
    }

    @ParameterizedTest
    @CsvSource({"3600,3539,3540", "120,59,60", "100,49,50", "2,0,1", "172800,172739,172740"})
    void itIsReplaced60SecondsBeforeItExpiresButNeverBeforeHalfItsLife(long life, long stillUsed, long replaced)
            throws HttpFailure {
        fixture.limits = RequestLimits.defaults().withDeadline(Duration.ofDays(30));
        fixture.server.token(responding(200, "a " + life));
        fixture.call();

        fixture.time.advance(Duration.ofSeconds(stillUsed));
        fixture.call();
        assertThat(fixture.tokenRequests()).isEqualTo(1);

        fixture.time.advance(Duration.ofSeconds(replaced - stillUsed));
        fixture.call();
        assertThat(fixture.tokenRequests()).isEqualTo(2);
    }

    @Test
    void tokenLifeStartsAtReceipt() throws HttpFailure {
        fixture.server.token((request, left) -> {
            fixture.time.advance(Duration.ofSeconds(50));
            return FakeResponse.of(200, "a 100");
        });
        fixture.call();

        fixture.time.advance(Duration.ofSeconds(49));
        fixture.call();

        assertThat(fixture.tokenRequests()).isEqualTo(1);
    }

    @Test
    void a401RenewsOnceAndRepeatsOnceAndIsNoRetry() throws HttpFailure {
        fixture.limits = RequestLimits.defaults().withMaxRetries(0);
        fixture.server.api(responding(401, "credentials.expired|expired"));

        assertThat(fixture.call()).isEqualTo("ok");

        assertThat(fixture.tokenRequests()).isEqualTo(2);
        assertThat(fixture.server.apiArrivals())
                .extracting(arrival ->
                        arrival.request().headers().first("Authorization").orElseThrow())
                .containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void a401LeavesAllRetriesToOtherFailures() throws HttpFailure {
        fixture.server.api(responding(503, ""), responding(401, ""), responding(503, ""), responding(503, ""));

        assertThat(fixture.call()).isEqualTo("ok");
    }

    @Test
    void aSecond401IsFinal() {
        fixture.server.api(responding(401, "bad.credentials|first"), responding(401, "bad.credentials|second"));

        HttpFailure refused = fixture.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(refused).hasMessageContainingAll("second", "HTTP 401", "code bad.credentials");
        assertThat(refused.facts().request().attempts()).isEqualTo(2);
        assertThat(fixture.tokenRequests()).isEqualTo(2);
    }

    @Test
    void aSecond401IsFinalEvenWhenTheNewTokenWorkedElsewhere() throws HttpFailure {
        fixture.call();
        fixture.server.api(responding(401, ""), (request, left) -> {
            otherCall();
            return FakeResponse.of(401, "");
        });

        fixture.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(fixture.tokenRequests()).isEqualTo(2);
    }

    @Test
    void serverThatAcceptsNoTokenGetsTwoTokenRequests() {
        fixture.server.apiTimes(10, responding(401, ""));

        for (int i = 0; i < 5; i++) {
            fixture.failure(HttpFailureKind.UNAUTHORIZED);
        }

        assertThat(fixture.tokenRequests()).isEqualTo(2);
        assertThat(fixture.apiRequests()).isEqualTo(6);
    }

    @Test
    void tokenIsReplacedEachTimeItIsRefused() throws HttpFailure {
        for (int death = 1; death <= 5; death++) {
            fixture.server.api(responding(401, ""));
            fixture.call();
            fixture.call();
            assertThat(fixture.tokenRequests()).isEqualTo(death + 1);
        }
    }

    private void otherCall() {
        try {
            fixture.client().call(ApiRequest.get(ClientFixture.API, "other"), ClientFixture.TEXT);
        } catch (HttpFailure failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aLate401OfAnOldTokenUsesTheNewOneWithoutRenewing() throws HttpFailure {
        fixture.server.api((request, left) -> {
            fixture.server.api(responding(401, "the other one, which renews"));
            otherCall();
            return FakeResponse.of(401, "late");
        });

        assertThat(fixture.call()).isEqualTo("ok");

        assertThat(fixture.tokenRequests()).isEqualTo(2);
    }

    @Test
    void an401OfAnAddressThatIsNotAllowedIsFinalAtOnce() {
        fixture.server.api(responding(401, "ip.not.authorized|not from there||FINAL_AUTHENTICATION"));

        assertThat(fixture.failure(HttpFailureKind.ACCESS_REFUSED)).hasMessageContaining("ip.not.authorized");
        assertThat(fixture.apiRequests()).isEqualTo(1);
        assertThat(fixture.tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void wrongCredentialsAreFinalAtOnce(int status) {
        fixture.server.token(responding(status, "invalid_client|authentication failed||FINAL_AUTHENTICATION"));

        HttpFailure refused = fixture.failure(HttpFailureKind.ACCESS_REFUSED);

        assertThat(refused)
                .hasMessageContainingAll(
                        "access token", "invalid_client", "authentication failed", "login.example/oauth/token");
        assertThat(fixture.tokenRequests()).isEqualTo(1);
        assertThat(fixture.apiRequests()).isZero();
    }

    @Test
    void wrongCredentialsFailEveryLaterRequest() {
        fixture.server.token(responding(401, "invalid_client|no"));

        fixture.failure(HttpFailureKind.UNAUTHORIZED);
        fixture.failure(HttpFailureKind.UNAUTHORIZED);
        fixture.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(fixture.tokenRequests()).isEqualTo(1);
    }

    @Test
    void tokenEndpointsOwnRateLimitIsRetried() throws HttpFailure {
        fixture.server.token(
                responding(400, "invalid_request|rate limit exceeded||TOKEN_RATE_LIMIT"),
                (request, left) -> FakeResponse.of(429, "").with("Retry-After", "5"));

        assertThat(fixture.call()).isEqualTo("ok");

        assertThat(fixture.time.waits()).containsExactly(Duration.ofMillis(1_500), Duration.ofSeconds(5));
        assertThat(fixture.tokenRequests()).isEqualTo(3);
    }

    @Test
    void tokenRequestIsRetriedLikeAnyOther() throws HttpFailure {
        fixture.server.token(responding(504, ""), responding(200, "nonsense"), responding(504, ""));

        assertThat(fixture.call()).isEqualTo("ok");
    }

    @Test
    void unavailableTokenEndpointFailsTheCallAndTheNextCallTriesAgain() throws HttpFailure {
        fixture.server.token(responding(503, ""), responding(503, ""), responding(503, ""), responding(503, ""));
        assertThat(fixture.failure(HttpFailureKind.PASSING).facts().request().label())
                .isEqualTo("access token");

        assertThat(fixture.call()).isEqualTo("ok");
    }

    @Test
    void otherErrorOfTheTokenEndpointIsARefusal() {
        fixture.server.token(responding(400, "invalid_scope|what?"));

        assertThat(fixture.failure(HttpFailureKind.REFUSED)).hasMessageContaining("invalid_scope");
    }

    @Test
    void unreadableTokenResponseNamesTheField() {
        for (int i = 0; i < 4; i++) {
            fixture.server.token(responding(200, "canary"));
        }

        assertThat(fixture.failure(HttpFailureKind.UNREADABLE))
                .hasMessageContaining("expires_in is missing")
                .hasMessageNotContaining("canary");
    }

    @Test
    void tokenRequestsDoNotCountTowardsTheApiRate() throws HttpFailure {
        fixture.limits = RequestLimits.defaults().withMaxRatePerMinute(1);

        fixture.call();

        assertThat(fixture.time.waits()).isEmpty();
    }
}
