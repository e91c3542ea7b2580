package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.responding;
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

/** Rates, gates and several OAuth clients. */
class ClientPoolTest {
    private final ClientFixture fixture = new ClientFixture();

    private void twoClients() {
        fixture.clients = List.of(ClientFixture.client("one"), ClientFixture.client("two"));
    }

    private List<String> tokensUsed() {
        return fixture.server.apiArrivals().stream()
                .map(arrival ->
                        arrival.request().headers().first("Authorization").orElseThrow())
                .toList();
    }

    private void callTimes(int times) throws HttpFailure {
        for (int i = 0; i < times; i++) {
            fixture.call();
        }
    }

    private static FakeServer.Step throttled(String seconds) {
        return (request, left) -> FakeResponse.of(429, "").with("Retry-After", seconds);
    }

    @Test
    void eachClientMayRenewItsTokenOncePerRequest() throws HttpFailure {
        twoClients();
        callTimes(2);
        fixture.server.api(responding(401, ""), throttled("60"), responding(401, ""));

        assertThat(fixture.call()).isEqualTo("ok");

        assertThat(fixture.server.tokenArrivals()).hasSize(4);
    }

    @Test
    void reportOfFewRequestsIsNeverSlowedDown() throws HttpFailure {
        callTimes(30);

        assertThat(fixture.elapsed()).isZero();
        assertThat(fixture.events.waits()).isEmpty();
    }

    @Test
    void configuredRateHoldsUntilTheServerSendsOne() throws HttpFailure {
        fixture.limits = RequestLimits.defaults().withMaxRatePerMinute(10);

        callTimes(25);

        assertThat(fixture.server.apiTimes().subList(0, 10)).containsOnly(Duration.ZERO);
        assertThat(fixture.server.apiTimes().subList(10, 20)).containsOnly(Duration.ofMinutes(1));
        assertThat(fixture.server.apiTimes().subList(20, 25)).containsOnly(Duration.ofMinutes(2));
        assertThat(fixture.events.waits())
                .containsExactly(
                        new WaitNotice("things, page 1", Duration.ofMinutes(1), WaitReason.PACING, 1, 4, null, null),
                        new WaitNotice("things, page 1", Duration.ofMinutes(1), WaitReason.PACING, 1, 4, null, null));
    }

    @Test
    void anAllowanceInAnyHeaderCaseSlowsDownTo95Percent() throws HttpFailure {
        fixture.server.api((request, left) -> FakeResponse.of(200, "").with("x-aLLowed", " 20 "));

        callTimes(20);

        assertThat(fixture.server.apiTimes().subList(0, 19)).containsOnly(Duration.ZERO);
        assertThat(fixture.server.apiTimes().get(19)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void unreadableAllowedRateIsIgnored() throws HttpFailure {
        for (String nonsense : List.of("many", "-1", "1e9", "", "99999999999999999999")) {
            fixture.server.api((request, left) -> FakeResponse.of(200, "").with("X-Allowed", nonsense));
        }

        callTimes(50);

        assertThat(fixture.elapsed()).isZero();
    }

    @Test
    void clientsShareWorkWithTheirOwnTokensAndRates() throws HttpFailure {
        twoClients();
        fixture.limits = RequestLimits.defaults().withMaxRatePerMinute(5);

        callTimes(10);

        assertThat(fixture.elapsed()).isZero();
        assertThat(tokensUsed().stream().filter("Bearer token-1"::equals)).hasSize(5);
        assertThat(tokensUsed().stream().filter("Bearer token-2"::equals)).hasSize(5);
        assertThat(fixture.tokenRequests()).isEqualTo(2);
        fixture.call();
        assertThat(fixture.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRequestThatMeetsA429GoesOnWithAnotherClientWithoutWaiting() throws HttpFailure {
        twoClients();
        fixture.server.api(throttled("100"));

        callTimes(5);

        assertThat(fixture.elapsed()).isZero();
        assertThat(tokensUsed()).startsWith("Bearer token-1", "Bearer token-2");
        assertThat(tokensUsed().stream().filter("Bearer token-1"::equals)).hasSize(1);
    }

    @Test
    void ifAllGatesAreClosedTheFirstToOpenIsUsed() throws HttpFailure {
        twoClients();
        fixture.server.api(throttled("100"), throttled("30"));

        fixture.call();

        assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(30));
        assertThat(tokensUsed()).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void a401IsRenewedWithTheSameClient() throws HttpFailure {
        twoClients();
        fixture.server.api(responding(401, ""));

        fixture.call();

        assertThat(fixture.server.tokenArrivals())
                .extracting(arrival ->
                        new String(arrival.request().body().orElseThrow(), java.nio.charset.StandardCharsets.UTF_8))
                .containsExactly("one:secret-of-one", "one:secret-of-one");
    }

    @Test
    void authenticationFailureNamesTheClientAmongSeveral() throws HttpFailure {
        twoClients();
        fixture.server.token(responding(200, "a 3600"), responding(401, "invalid_client|no"));
        fixture.call();

        HttpFailure refused = fixture.failure(HttpFailureKind.UNAUTHORIZED);

        assertThat(refused).hasMessageContaining("client id two").hasMessageNotContaining("secret-of");
        assertThat(refused.facts().request().clientId()).isEqualTo("two");
    }

    @Test
    void a429NeverFetchesASecondToken() throws HttpFailure {
        fixture.server.api(throttled("1"), throttled("1"), responding(429, ""));

        fixture.call();

        assertThat(fixture.tokenRequests()).isEqualTo(1);
    }

    @Test
    void tokenThatExpiresDuringAWaitIsReplacedBeforeTheNextAttempt() throws HttpFailure {
        fixture.server.token(responding(200, "short 100"));
        fixture.server.api(throttled("50"));

        fixture.call();

        assertThat(tokensUsed()).containsExactly("Bearer short", "Bearer token-1");
    }

    @Test
    void closedGateIsReportedSoThatARestartCanObeyIt() throws HttpFailure {
        fixture.server.api(throttled("100"));
        fixture.limits = RequestLimits.defaults().withDeadline(Duration.ofSeconds(50));
        fixture.failure(HttpFailureKind.DEADLINE_PASSED);
        fixture.time.advance(Duration.ofSeconds(10));

        Instant until = Instant.parse("2024-03-01T12:01:40Z");
        assertThat(fixture.events.gates()).containsExactly("one until " + until);
        assertThat(fixture.client().closedGates()).isEqualTo(Map.of("one", until));

        ClientFixture restarted = new ClientFixture();
        restarted.closedGates = Map.of("one", until, "another", until);
        restarted.call();

        assertThat(restarted.server.apiTimes()).containsExactly(Duration.ofSeconds(100));
        assertThat(restarted.client().closedGates()).isEmpty();
    }

    @Test
    void gateThatHasReopenedIsForgotten() throws HttpFailure {
        fixture.closedGates = Map.of("one", Instant.parse("2024-03-01T11:59:59Z"));

        fixture.call();

        assertThat(fixture.elapsed()).isZero();
    }

    @Test
    void shorterWaitNeverOpensTheGateEarly() {
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
    void waitingClientAdmitsAndCountsNothing() {
        ClientState client = new ClientState(ClientFixture.client("one"), false, Environment.real(1), 1);
        client.close(100, null);

        assertThat(client.admit(50)).isFalse();
        assertThat(client.admit(100)).isTrue();
        assertThat(client.admit(100)).isFalse();
        assertThat(client.recent(100)).isEqualTo(1);
    }

    @Test
    void clientsAreRequiredAndMustDiffer() {
        fixture.clients = List.of();
        assertThatThrownBy(fixture::client).hasMessageContaining("at least one OAuth client");

        fixture.clients = List.of(ClientFixture.client("one"), ClientFixture.client("one"));
        assertThatThrownBy(fixture::client).hasMessageContaining("appears twice");
    }

    @Test
    void tokenCanBeFetchedForEachClientBeforeAnyRequest() throws HttpFailure {
        twoClients();

        fixture.client().obtainToken("two");
        fixture.client().obtainToken("two");
        fixture.client().obtainToken("one");

        assertThat(fixture.tokenRequests()).isEqualTo(2);
        assertThat(fixture.apiRequests()).isZero();
        callTimes(2);
        assertThat(fixture.tokenRequests()).isEqualTo(2);
        assertThatThrownBy(() -> fixture.client().obtainToken("three"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three");
    }

    @Test
    void refusedTokenRequestIsSentOnce() {
        fixture.server.token((request, left) -> FakeResponse.of(401, ""));

        assertThatThrownBy(() -> fixture.client().obtainToken("one")).isInstanceOf(HttpFailure.class);
        assertThatThrownBy(() -> fixture.client().obtainToken("one")).isInstanceOf(HttpFailure.class);
        assertThat(fixture.tokenRequests()).isEqualTo(1);
    }
}
