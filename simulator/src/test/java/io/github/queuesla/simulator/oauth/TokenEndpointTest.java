package io.github.queuesla.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Client.Answer;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.behaviour.Behaviour;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {

    private final TestClock clock = new TestClock("2026-01-01T00:00:00Z");
    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(clock).withClients(2));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Answer basic(String pair) {
        String credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return Client.exchange(
                simulator,
                HttpRequest.newBuilder(simulator.baseUri().resolve("/oauth/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    @Test
    void basicCredentialsGetATokenAndNoRefreshToken() {
        Answer answer = basic(simulator.clientId() + ":" + simulator.clientSecret());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("access_token", "token_type", "expires_in");
        assertThat(answer.json().at("/token_type").stringValue()).isEqualTo("bearer");
        assertThat(answer.json().at("/expires_in").intValue()).isEqualTo(86_400);
    }

    @Test
    void formFieldsGetATokenAndARefreshToken() {
        Answer answer = Client.token(
                simulator,
                simulator.clients().get(1).id(),
                simulator.clients().get(1).secret());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("refresh_token")).isTrue();
    }

    @Test
    void wrongCredentialsAreAnInvalidClient() {
        String body =
                "{\"error\":\"invalid_client\",\"description\":\"authentication failed\",\"error_description\":\"authentication failed\"}";
        assertThat(basic("nobody:nothing").status()).isEqualTo(400);
        assertThat(basic("nobody:nothing").text()).isEqualTo(body);
        Answer mixedUp = Client.token(
                simulator, simulator.clientId(), simulator.clients().get(1).secret());
        assertThat(mixedUp.status()).isEqualTo(400);
        assertThat(mixedUp.text()).isEqualTo(body);
    }

    @Test
    void otherGrantsAreRefused() {
        Answer answer = Client.exchange(
                simulator,
                HttpRequest.newBuilder(simulator.baseUri().resolve("/oauth/token"))
                        .POST(BodyPublishers.ofString("grant_type=refresh_token&refresh_token=x")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error").stringValue()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void theTokenEndpointHasItsOwnRateLimit() {
        simulator.setBehaviour(Behaviour.builder().tokensPerMinute(1).build());
        String pair = simulator.clientId() + ":" + simulator.clientSecret();
        assertThat(basic(pair).status()).isEqualTo(200);
        Answer refused = basic(pair);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error").stringValue()).isEqualTo("invalid_request");
        assertThat(refused.json().at("/error_description").stringValue()).startsWith("rate limit exceeded;");
        clock.pass(Duration.ofSeconds(60));
        assertThat(basic(pair).status()).isEqualTo(200);
    }

    @Test
    void aTokenLivesAsLongAsItSays() {
        simulator.setBehaviour(
                Behaviour.builder().tokenLife(Duration.ofMinutes(5)).build());
        Client client = new Client(simulator);
        clock.pass(Duration.ofMillis(299_999));
        assertThat(client.get(Client.QUEUES).status()).isEqualTo(200);
        clock.pass(Duration.ofMillis(1));
        Answer expired = client.get(Client.QUEUES);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.json().at("/code").stringValue()).isEqualTo("credentials.expired");
        client.renew();
        assertThat(client.get(Client.QUEUES).status()).isEqualTo(200);
    }

    @Test
    void withoutATokenOrWithAWrongOneNothingIsAnswered() {
        Answer without = Client.exchange(
                simulator, HttpRequest.newBuilder(simulator.baseUri().resolve(Client.QUEUES)));
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.json().at("/code").stringValue()).isEqualTo("authentication.required");
        Client client = new Client(simulator);
        simulator.revokeTokens();
        Answer revoked = client.get(Client.QUEUES);
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.json().at("/code").stringValue()).isEqualTo("bad.credentials");
        assertThat(revoked.json().at("/contextId").stringValue()).isEqualTo(revoked.header("ININ-Correlation-Id"));
    }

    @Test
    void aClientKeepsItsSecretToItself() {
        assertThat(simulator.clients().get(0).toString()).doesNotContain(simulator.clientSecret());
    }
}
