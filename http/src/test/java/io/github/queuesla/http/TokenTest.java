package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a token is fetched, used, replaced and given up, one request at a time. */
class TokenTest {
    private final World world = new World();

    @Test
    void nobodyAsksForATokenSoonerThanTheServerSaidToAnyoneBefore() throws HttpFailure {
        world.limits = RequestLimits.usual().withMaxRetries(0);
        world.server.token((request, left) -> FakeAnswer.of(503, "").with("Retry-After", "7"));
        world.failure(HttpFailureKind.PASSING);

        world.call();

        assertThat(world.server.tokenArrivals())
                .extracting(FakeServer.Arrival::at)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(7));
    }

    @Test
    void oneTokenServesManyRequests() throws HttpFailure {
        for (int i = 0; i < 10; i++) {
            world.call();
        }

        assertThat(world.tokenRequests()).isEqualTo(1);
        assertThat(world.server.apiArrivals())
                .allSatisfy(arrival -> assertThat(arrival.request().headers().all("Authorization"))
                        .containsExactly("Bearer token-1"));
    }

    @ParameterizedTest
    @CsvSource({"3600,3539,3540", "120,59,60", "100,49,50", "2,0,1", "172800,172739,172740"})
    void itIsReplaced60SecondsBeforeItExpiresButNeverBeforeHalfItsLife(long life, long stillUsed, long replaced)
            throws HttpFailure {
        world.limits = RequestLimits.usual().withDeadline(Duration.ofDays(30));
        world.server.token(answering(200, "a " + life));
        world.call();

        world.time.advance(Duration.ofSeconds(stillUsed));
        world.call();
        assertThat(world.tokenRequests()).isEqualTo(1);

        world.time.advance(Duration.ofSeconds(replaced - stillUsed));
        world.call();
        assertThat(world.tokenRequests()).isEqualTo(2);
    }

    @Test
    void itsLifeCountsFromItsReceipt() throws HttpFailure {
        world.server.token((request, left) -> {
            world.time.advance(Duration.ofSeconds(50));
            return FakeAnswer.of(200, "a 100");
        });
        world.call();

        world.time.advance(Duration.ofSeconds(49));
        world.call();

        assertThat(world.tokenRequests()).isEqualTo(1);
    }

    @Test
    void a401RenewsOnceAndRepeatsOnceAndIsNoRetry() throws HttpFailure {
        world.limits = RequestLimits.usual().withMaxRetries(0);
        world.server.api(answering(401, "credentials.expired|expired"));

        assertThat(world.call()).isEqualTo("ok");

        assertThat(world.tokenRequests()).isEqualTo(2);
        assertThat(world.server.apiArrivals())
                .extracting(arrival ->
                        arrival.request().headers().first("Authorization").orElseThrow())
                .containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(world.time.waits()).isEmpty();
    }

    @Test
    void a401LeavesAllRetriesToOtherFailures() throws HttpFailure {
        world.server.api(answering(503, ""), answering(401, ""), answering(503, ""), answering(503, ""));

        assertThat(world.call()).isEqualTo("ok");
    }

    @Test
    void aSecond401IsFinal() {
        world.server.api(answering(401, "bad.credentials|first"), answering(401, "bad.credentials|second"));

        HttpFailure refused = world.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(refused).hasMessageContainingAll("second", "HTTP 401", "code bad.credentials");
        assertThat(refused.facts().request().tries()).isEqualTo(2);
        assertThat(world.tokenRequests()).isEqualTo(2);
    }

    @Test
    void aSecond401IsFinalEvenWhenTheNewTokenWorkedElsewhere() throws HttpFailure {
        world.call();
        world.server.api(answering(401, ""), (request, left) -> {
            otherCall();
            return FakeAnswer.of(401, "");
        });

        world.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(world.tokenRequests()).isEqualTo(2);
    }

    @Test
    void aServerThatAcceptsNoTokenIsAskedForTwoInAll() {
        world.server.apiTimes(10, answering(401, ""));

        for (int i = 0; i < 5; i++) {
            world.failure(HttpFailureKind.UNAUTHORIZED);
        }

        assertThat(world.tokenRequests()).isEqualTo(2);
        assertThat(world.apiRequests()).isEqualTo(6);
    }

    @Test
    void aTokenThatDiesAgainAndAgainIsReplacedEachTime() throws HttpFailure {
        for (int death = 1; death <= 5; death++) {
            world.server.api(answering(401, ""));
            world.call();
            world.call();
            assertThat(world.tokenRequests()).isEqualTo(death + 1);
        }
    }

    private void otherCall() {
        try {
            world.client().call(ApiRequest.get(World.API, "other"), World.TEXT);
        } catch (HttpFailure failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aLate401OfAnOldTokenUsesTheNewOneWithoutRenewing() throws HttpFailure {
        world.server.api((request, left) -> {
            world.server.api(answering(401, "the other one, which renews"));
            otherCall();
            return FakeAnswer.of(401, "late");
        });

        assertThat(world.call()).isEqualTo("ok");

        assertThat(world.tokenRequests()).isEqualTo(2);
    }

    @Test
    void an401OfAnAddressThatIsNotAllowedIsFinalAtOnce() {
        world.server.api(answering(401, "ip.not.authorized|not from there||FINAL_AUTHENTICATION"));

        assertThat(world.failure(HttpFailureKind.ACCESS_REFUSED)).hasMessageContaining("ip.not.authorized");
        assertThat(world.apiRequests()).isEqualTo(1);
        assertThat(world.tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void wrongCredentialsAreFinalAtOnce(int status) {
        world.server.token(answering(status, "invalid_client|authentication failed||FINAL_AUTHENTICATION"));

        HttpFailure refused = world.failure(HttpFailureKind.ACCESS_REFUSED);

        assertThat(refused)
                .hasMessageContainingAll(
                        "access token", "invalid_client", "authentication failed", "login.example/oauth/token");
        assertThat(world.tokenRequests()).isEqualTo(1);
        assertThat(world.apiRequests()).isZero();
    }

    @Test
    void wrongCredentialsAreRememberedForEveryLaterRequest() {
        world.server.token(answering(401, "invalid_client|no"));

        world.failure(HttpFailureKind.UNAUTHORIZED);
        world.failure(HttpFailureKind.UNAUTHORIZED);
        world.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(world.tokenRequests()).isEqualTo(1);
    }

    @Test
    void theTokenAddressMayBeAskedAgainAfterItsOwnRateLimit() throws HttpFailure {
        world.server.token(
                answering(400, "invalid_request|rate limit exceeded||TOKEN_RATE_LIMIT"),
                (request, left) -> FakeAnswer.of(429, "").with("Retry-After", "5"));

        assertThat(world.call()).isEqualTo("ok");

        assertThat(world.time.waits()).containsExactly(Duration.ofMillis(1_500), Duration.ofSeconds(5));
        assertThat(world.tokenRequests()).isEqualTo(3);
    }

    @Test
    void theTokenAddressIsRetriedLikeAnyOther() throws HttpFailure {
        world.server.token(answering(504, ""), answering(200, "nonsense"), answering(504, ""));

        assertThat(world.call()).isEqualTo("ok");
    }

    @Test
    void aTokenAddressThatStaysAwayEndsTheCallAndIsAskedAgainByTheNext() throws HttpFailure {
        world.server.token(answering(503, ""), answering(503, ""), answering(503, ""), answering(503, ""));
        assertThat(world.failure(HttpFailureKind.PASSING).facts().request().label())
                .isEqualTo("access token");

        assertThat(world.call()).isEqualTo("ok");
    }

    @Test
    void anotherRefusalOfTheTokenAddressIsARefusal() {
        world.server.token(answering(400, "invalid_scope|what?"));

        assertThat(world.failure(HttpFailureKind.REFUSED)).hasMessageContaining("invalid_scope");
    }

    @Test
    void aTokenAnswerThatStaysUnreadableNamesTheField() {
        for (int i = 0; i < 4; i++) {
            world.server.token(answering(200, "canary"));
        }

        assertThat(world.failure(HttpFailureKind.UNREADABLE))
                .hasMessageContaining("expires_in is missing")
                .hasMessageNotContaining("canary");
    }

    @Test
    void tokenRequestsDoNotUseUpTheRateOfTheApi() throws HttpFailure {
        world.limits = RequestLimits.usual().withMaxRatePerMinute(1);

        world.call();

        assertThat(world.time.waits()).isEmpty();
    }
}
