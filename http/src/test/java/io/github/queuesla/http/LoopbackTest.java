package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.OkHttpExchange;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole client over the real exchange in real time, on the loopback interface. */
@Timeout(30)
class LoopbackTest {
    private static final Reply GRANT = Reply.answer(200, "canary-token 3600");

    private final OkHttpExchange exchange = OkHttpExchange.open(AddressRule.secure(), NetworkSettings.defaults(), 4);
    private RequestLimits limits = RequestLimits.defaults().withMaxRetries(0);

    @AfterEach
    void close() {
        exchange.close();
    }

    private ApiClient client(URI tokenAddress) {
        return ApiClient.builder(exchange, Environment.real(2))
                .login(new PlainTokens(tokenAddress), List.of(ClientFixture.client("one")))
                .errorDecoder(new PlainErrorDecoder())
                .limits(limits)
                .build();
    }

    private String call(RawHttpServer server) throws HttpFailure {
        return client(server.uri("/oauth/token"))
                .call(ApiRequest.get(server.uri("/api"), "things"), ClientFixture.TEXT);
    }

    @Test
    void callWorksFromEndToEnd() throws HttpFailure {
        try (RawHttpServer server = RawHttpServer.start(GRANT, Reply.answer(200, "hello"))) {
            assertThat(call(server)).isEqualTo("hello");
            assertThat(server.requests())
                    .extracting(request -> request.line())
                    .containsExactly("POST /oauth/token HTTP/1.1", "GET /api HTTP/1.1");
            assertThat(server.requests().get(1).header("Authorization")).contains("Bearer canary-token");
        }
    }

    @Test
    void aLowerCaseRetryAfterOnTheWireIsObeyed() {
        limits = RequestLimits.defaults().withDeadline(Duration.ofSeconds(20));
        try (RawHttpServer server = RawHttpServer.start(GRANT, Reply.answer(429, "", "retry-after: 3600"))) {
            HttpFailure passed = ClientFixture.failing(HttpFailureKind.DEADLINE_PASSED, () -> call(server));

            assertThat(passed.facts().retryAfterAsReceived()).isEqualTo("3600");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a503WithARetryAfterOf0IsRepeatedByOurRulesAlone() {
        limits = RequestLimits.defaults().withMaxRetries(1);
        try (RawHttpServer server = RawHttpServer.start(GRANT, Reply.answer(503, "", "Retry-After: 0"))) {
            assertThatThrownBy(() -> call(server)).hasMessageContaining("tried 2 times");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void redirectOfTheTokenEndpointReceivesNoCredentials() {
        try (RawHttpServer elsewhere = RawHttpServer.start(GRANT);
                RawHttpServer server =
                        RawHttpServer.start(Reply.answer(307, "", "Location: " + elsewhere.uri("/catch")))) {
            HttpFailure refused = ClientFixture.failing(HttpFailureKind.REDIRECTED, () -> call(server));

            assertThat(refused).hasMessageContaining("redirected; " + elsewhere.uri("/catch"));
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void plainHttpToARemoteTokenEndpointIsRefusedBeforeAnyByte() {
        try (RawHttpServer server = RawHttpServer.start(GRANT)) {
            URI elsewhere = URI.create("http://0.0.0.0:" + server.port() + "/oauth/token");

            assertThatThrownBy(() -> client(elsewhere).call(ApiRequest.get(server.uri("/"), "x"), ClientFixture.TEXT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("plain http");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void gzipBombIsLimited() throws IOException {
        limits = new RequestLimits(limits.maxRetries(), limits.maxRatePerMinute(), limits.deadline(), 1_000_000);
        try (RawHttpServer server = RawHttpServer.start(GRANT, Reply.answer(200, bomb(), "Content-Encoding: gzip"))) {
            assertThat(ClientFixture.failing(HttpFailureKind.UNREADABLE, () -> call(server)))
                    .hasMessageContaining("longer than 1000000 bytes");
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                gzip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    void endlessErrorBodyIsLimited() {
        try (RawHttpServer server = RawHttpServer.start(GRANT, Reply.endless(404, new byte[1_024]))) {
            assertThat(ClientFixture.failing(HttpFailureKind.REFUSED, () -> call(server)))
                    .isNotNull();
        }
    }

    @Test
    void silentServerEndsAtTheDeadline() {
        limits = RequestLimits.defaults().withDeadline(Duration.ofMillis(300));
        try (RawHttpServer server = RawHttpServer.start(GRANT, Reply.silence())) {
            assertThat(ClientFixture.failing(HttpFailureKind.DEADLINE_PASSED, () -> call(server)))
                    .isNotNull();
        }
    }

    @Test
    void drippingBodyEndsAtTheDeadline() {
        limits = RequestLimits.defaults().withDeadline(Duration.ofMillis(400));
        try (RawHttpServer server =
                RawHttpServer.start(GRANT, Reply.drip(200, "x".repeat(100), Duration.ofMillis(50)))) {
            assertThat(ClientFixture.failing(HttpFailureKind.DEADLINE_PASSED, () -> call(server)))
                    .isNotNull();
        }
    }

    @Test
    void stopAbortsTheReadingOfABody() {
        try (RawHttpServer server = RawHttpServer.start(GRANT, Reply.stall(200, "half", 8))) {
            ApiClient client = client(server.uri("/oauth/token"));
            BodyReader<Integer> reader = body -> {
                body.readNBytes(4);
                Thread stopper = new Thread(client::stop);
                stopper.start();
                return body.read();
            };

            assertThat(ClientFixture.failing(
                            HttpFailureKind.STOPPED, () -> client.call(ApiRequest.get(server.uri("/"), "x"), reader)))
                    .isNotNull();
            assertThat(Thread.interrupted()).isFalse();
        }
    }
}
