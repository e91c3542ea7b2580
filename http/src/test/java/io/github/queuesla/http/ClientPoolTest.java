package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rate, gate and several OAuth clients. */
class ClientPoolTest {
    private final World world = new World();

    private void twoClients() {
        world.clients = List.of(World.client("one"), World.client("two"));
    }

    private List<String> tokensUsed() {
        return world.server.apiArrivals().stream()
                .map(arrival ->
                        arrival.request().headers().first("Authorization").orElseThrow())
                .toList();
    }

    private void callTimes(int times) throws HttpFailure {
        for (int i = 0; i < times; i++) {
            world.call();
        }
    }

    private static FakeServer.Step throttled(String seconds) {
        return (request, left) -> FakeAnswer.of(429, "").with("Retry-After", seconds);
    }

    @Test
    void eachClientMayRenewItsOwnTokenOnceForTheSameRequest() throws HttpFailure {
        twoClients();
        callTimes(2);
        world.server.api(answering(401, ""), throttled("60"), answering(401, ""));

        assertThat(world.call()).isEqualTo("ok");

        assertThat(world.server.tokenArrivals()).hasSize(4);
    }

    @Test
    void aReportOfFewRequestsIsNeverSlowedDown() throws HttpFailure {
        callTimes(30);

        assertThat(world.elapsed()).isZero();
        assertThat(world.events.waits()).isEmpty();
    }

    @Test
    void theMaximumRateHoldsUntilAnAllowanceIsSeen() throws HttpFailure {
        world.limits = RequestLimits.usual().withMaxRatePerMinute(10);

        callTimes(25);

        assertThat(world.server.apiTimes().subList(0, 10)).containsOnly(Duration.ZERO);
        assertThat(world.server.apiTimes().subList(10, 20)).containsOnly(Duration.ofMinutes(1));
        assertThat(world.server.apiTimes().subList(20, 25)).containsOnly(Duration.ofMinutes(2));
        assertThat(world.events.waits())
                .containsExactly(
                        new WaitNotice("things, page 1", Duration.ofMinutes(1), WaitReason.PACING, 1, 4, null, null),
                        new WaitNotice("things, page 1", Duration.ofMinutes(1), WaitReason.PACING, 1, 4, null, null));
    }

    @Test
    void anAllowanceInAnyHeaderCaseSlowsDownTo95Percent() throws HttpFailure {
        world.server.api((request, left) -> FakeAnswer.of(200, "").with("x-aLLowed", " 20 "));

        callTimes(20);

        assertThat(world.server.apiTimes().subList(0, 19)).containsOnly(Duration.ZERO);
        assertThat(world.server.apiTimes().get(19)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anAllowanceThatIsNoNumberIsNoNews() throws HttpFailure {
        for (String nonsense : List.of("many", "-1", "1e9", "", "99999999999999999999")) {
            world.server.api((request, left) -> FakeAnswer.of(200, "").with("X-Allowed", nonsense));
        }

        callTimes(50);

        assertThat(world.elapsed()).isZero();
    }

    @Test
    void workIsSharedEachClientWithItsOwnTokenAndRate() throws HttpFailure {
        twoClients();
        world.limits = RequestLimits.usual().withMaxRatePerMinute(5);

        callTimes(10);

        assertThat(world.elapsed()).isZero();
        assertThat(tokensUsed().stream().filter("Bearer token-1"::equals)).hasSize(5);
        assertThat(tokensUsed().stream().filter("Bearer token-2"::equals)).hasSize(5);
        assertThat(world.tokenRequests()).isEqualTo(2);
        world.call();
        assertThat(world.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRequestThatMeetsA429GoesOnWithAnotherClientWithoutWaiting() throws HttpFailure {
        twoClients();
        world.server.api(throttled("100"));

        callTimes(5);

        assertThat(world.elapsed()).isZero();
        assertThat(tokensUsed()).startsWith("Bearer token-1", "Bearer token-2");
        assertThat(tokensUsed().stream().filter("Bearer token-1"::equals)).hasSize(1);
    }

    @Test
    void whenAllAreClosedTheOneThatOpensFirstIsAwaited() throws HttpFailure {
        twoClients();
        world.server.api(throttled("100"), throttled("30"));

        world.call();

        assertThat(world.time.waits()).containsExactly(Duration.ofSeconds(30));
        assertThat(tokensUsed()).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void a401IsRenewedWithTheSameClient() throws HttpFailure {
        twoClients();
        world.server.api(answering(401, ""));

        world.call();

        assertThat(world.server.tokenArrivals())
                .extracting(arrival ->
                        new String(arrival.request().body().orElseThrow(), java.nio.charset.StandardCharsets.UTF_8))
                .containsExactly("one:secret-of-one", "one:secret-of-one");
    }

    @Test
    void anAuthenticationFailureOfOneOfSeveralClientsNamesIt() throws HttpFailure {
        twoClients();
        world.server.token(answering(200, "a 3600"), answering(401, "invalid_client|no"));
        world.call();

        HttpFailure refused = world.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(refused).hasMessageContaining("client id two").hasMessageNotContaining("secret-of");
        assertThat(refused.facts().request().clientId()).isEqualTo("two");
    }

    @Test
    void a429NeverFetchesASecondToken() throws HttpFailure {
        world.server.api(throttled("1"), throttled("1"), answering(429, ""));

        world.call();

        assertThat(world.tokenRequests()).isEqualTo(1);
    }

    @Test
    void aTokenThatExpiresDuringAWaitIsReplacedBeforeTheNextTry() throws HttpFailure {
        world.server.token(answering(200, "short 100"));
        world.server.api(throttled("50"));

        world.call();

        assertThat(tokensUsed()).containsExactly("Bearer short", "Bearer token-1");
    }

    @Test
    void theGateClosedIsToldSoThatARestartCanObeyIt() throws HttpFailure {
        world.server.api(throttled("100"));
        world.limits = RequestLimits.usual().withDeadline(Duration.ofSeconds(50));
        world.failure(HttpFailureKind.DEADLINE_PASSED);
        world.time.advance(Duration.ofSeconds(10));

        Instant until = Instant.parse("2024-03-01T12:01:40Z");
        assertThat(world.events.gates()).containsExactly("one until " + until);
        assertThat(world.client().closedGates()).isEqualTo(Map.of("one", until));

        World restarted = new World();
        restarted.closedGates = Map.of("one", until, "another", until);
        restarted.call();

        assertThat(restarted.server.apiTimes()).containsExactly(Duration.ofSeconds(100));
        assertThat(restarted.client().closedGates()).isEmpty();
    }

    @Test
    void aGateThatHasOpenedMeanwhileIsForgotten() throws HttpFailure {
        world.closedGates = Map.of("one", Instant.parse("2024-03-01T11:59:59Z"));

        world.call();

        assertThat(world.elapsed()).isZero();
    }

    @Test
    void aGateIsNeverOpenedEarlyByAShorterWait() {
        RetryAfterGate gate = new RetryAfterGate();
        gate.close(100, "long");
        gate.close(50, "short");

        assertThat(gate.opensIn(0)).isEqualTo(100);
        assertThat(gate.asReceived()).isEqualTo("long");
        assertThat(gate.opensIn(100)).isZero();
        assertThat(gate.opensIn(150)).isZero();
        gate.close(200, "again");
        assertThat(gate.opensIn(150)).isEqualTo(50);
    }

    @Test
    void aClientThatMustWaitAdmitsNothingAndCountsNothing() {
        ClientState client = new ClientState(World.client("one"), false, Environment.real(1), 1);
        client.close(100, null);

        assertThat(client.admit(50)).isFalse();
        assertThat(client.admit(100)).isTrue();
        assertThat(client.admit(100)).isFalse();
        assertThat(client.recent(100)).isEqualTo(1);
    }

    @Test
    void clientsMustBeThereAndDifferent() {
        world.clients = List.of();
        assertThatThrownBy(world::client).hasMessageContaining("at least one OAuth client");

        world.clients = List.of(World.client("one"), World.client("one"));
        assertThatThrownBy(world::client).hasMessageContaining("named twice");
    }

    @Test
    void aTokenMayBeHadForEachClientBeforeAnyRequest() throws HttpFailure {
        twoClients();

        world.client().obtainToken("two");
        world.client().obtainToken("two");
        world.client().obtainToken("one");

        assertThat(world.tokenRequests()).isEqualTo(2);
        assertThat(world.apiRequests()).isZero();
        callTimes(2);
        assertThat(world.tokenRequests()).isEqualTo(2);
        assertThatThrownBy(() -> world.client().obtainToken("three"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three");
    }

    @Test
    void aTokenThatIsRefusedIsAskedForOnce() {
        world.server.token((request, left) -> FakeAnswer.of(401, ""));

        assertThatThrownBy(() -> world.client().obtainToken("one")).isInstanceOf(HttpFailure.class);
        assertThatThrownBy(() -> world.client().obtainToken("one")).isInstanceOf(HttpFailure.class);
        assertThat(world.tokenRequests()).isEqualTo(1);
    }
}
