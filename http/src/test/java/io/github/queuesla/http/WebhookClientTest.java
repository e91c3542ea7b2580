package io.github.queuesla.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.WebhookResult.Outcome;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.OkHttpExchange;
import io.github.queuesla.testkit.FakeTime;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.RecordedRequest;
import io.github.queuesla.testkit.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages over the real exchange to a server of raw bytes; time passes only in waits. */
@Timeout(30)
class WebhookClientTest {
    private static final byte[] BODY = "{\"text\":\"hi\"}".getBytes(UTF_8);
    private static final WebhookSignature SIGNATURE = new WebhookSignature(Secret.of("a secret of sixteen"));
    private static final Reply OK = Reply.answer(200, "ok");

    private final OkHttpExchange exchange = OkHttpExchange.open(AddressRule.secure(), NetworkSettings.defaults(), 4);
    private final FakeTime time = FakeTime.startingAt(Instant.parse("2024-01-10T10:00:00Z"));
    private WebhookLimits limits = WebhookLimits.USUAL;

    @AfterEach
    void close() {
        exchange.close();
    }

    private WebhookResult post(URI address) throws InterruptedException {
        Environment environment =
                new Environment(time, time, time::sleep, Environment.real(1).tasks(), () -> -1);
        return new WebhookClient(exchange, environment, limits)
                .post(new Webhook(address, Optional.of(SIGNATURE)), BODY);
    }

    private WebhookResult post(RawHttpServer server) throws InterruptedException {
        return post(server.uri("/hook/T0KEN?key=K3Y"));
    }

    @Test
    void messageArrivesSigned() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(204, ""))) {
            assertThat(post(server).isDelivered()).isTrue();
            RecordedRequest request = server.requests().get(0);
            assertThat(request.line()).isEqualTo("POST /hook/T0KEN?key=K3Y HTTP/1.1");
            assertThat(request.body()).isEqualTo("{\"text\":\"hi\"}");
            assertThat(request.header("Content-Type")).contains("application/json; charset=utf-8");
            assertThat(request.header(WebhookSignature.TIMESTAMP)).contains("1704880800");
            // printf '1704880800.{"text":"hi"}' | openssl dgst -sha256 -hmac 'a secret of sixteen'
            assertThat(request.header(WebhookSignature.SIGNATURE))
                    .contains("v1=dd54ea48e723aac49c0e742ad3e0895ff3a21c94ad74809f900998fbee3a2b90");
        }
    }

    @Test
    void eachAttemptIsSignedAnew() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(503, "", "Retry-After: 60"), OK)) {
            assertThat(post(server).attempts()).isEqualTo(2);
            assertThat(server.requests())
                    .extracting(request ->
                            request.header(WebhookSignature.TIMESTAMP).orElseThrow())
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("1704880800"),
                            second -> assertThat(Long.parseLong(second)).isGreaterThanOrEqualTo(1704880860L));
        }
    }

    @Test
    void serverErrorIsRetriedWithGrowingWaitsUntilItIsOver() throws InterruptedException {
        Reply failing = Reply.answer(500, "");
        try (RawHttpServer server = RawHttpServer.start(failing, failing, failing, OK)) {
            assertThat(post(server))
                    .isEqualTo(new WebhookResult(Outcome.DELIVERED, 4, OptionalInt.of(200), Optional.empty()));
            assertThat(time.waits()).isSorted().hasSize(3);
        }
    }

    @Test
    void serverErrorForEverEndsWithinTheLimits() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(500, ""))) {
            WebhookResult result = post(server);
            assertThat(result.outcome()).isEqualTo(Outcome.GIVEN_UP);
            assertThat(result.status()).hasValue(500);
            assertThat(server.requests()).hasSize(result.attempts());
            assertThat(time.elapsed()).isLessThan(WebhookLimits.USUAL.deadline());
            assertThat(result.attempts()).isBetween(5, 41);
        }
    }

    @Test
    void redirectIsNotFollowed() throws InterruptedException {
        try (RawHttpServer other = RawHttpServer.start(OK);
                RawHttpServer server =
                        RawHttpServer.start(Reply.answer(307, "", "Location: " + other.uri("/elsewhere")))) {
            WebhookResult result = post(server);
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.isRedirect()).isTrue();
            assertThat(result.attempts()).isEqualTo(1);
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void refusedMessageIsNotRepeated() throws InterruptedException {
        for (int status : List.of(400, 401, 403, 404, 410, 413)) {
            try (RawHttpServer server = RawHttpServer.start(Reply.answer(status, ""))) {
                assertThat(post(server))
                        .isEqualTo(new WebhookResult(Outcome.REFUSED, 1, OptionalInt.of(status), Optional.empty()));
            }
        }
    }

    @Test
    void throttlingIsObeyed() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(429, "", "Retry-After: 30"), OK)) {
            assertThat(post(server).isDelivered()).isTrue();
            assertThat(time.elapsed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(33));
        }
    }

    @Test
    void waitBeyondTheLimitsEndsAtOnce() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(429, "", "Retry-After: 3600"))) {
            assertThat(post(server).outcome()).isEqualTo(Outcome.GIVEN_UP);
            assertThat(time.elapsed()).isZero();
        }
    }

    @Test
    void serverThatStallsIsLeftAndAskedAgain() throws InterruptedException {
        limits = new WebhookLimits(1, Duration.ofMillis(200), Duration.ofMinutes(1));
        try (RawHttpServer server = RawHttpServer.start(Reply.silence())) {
            assertThat(post(server))
                    .isEqualTo(new WebhookResult(
                            Outcome.GIVEN_UP, 2, OptionalInt.empty(), Optional.of(NoResponse.TIMED_OUT)));
        }
    }

    @Test
    void connectionThatBreaksIsRetried() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.reset(), Reply.hangUp(), OK)) {
            assertThat(post(server).isDelivered()).isTrue();
        }
    }

    @Test
    void serverThatIsNotThereIsRetriedWithinTheLimits() throws InterruptedException {
        URI gone;
        try (RawHttpServer server = RawHttpServer.start(OK)) {
            gone = server.uri("/hook");
        }
        limits = new WebhookLimits(3, Duration.ofSeconds(10), Duration.ofMinutes(1));
        assertThat(post(gone))
                .isEqualTo(new WebhookResult(
                        Outcome.GIVEN_UP, 4, OptionalInt.empty(), Optional.of(NoResponse.CONNECTION_REFUSED)));
    }

    @Test
    void bodyOfAnAnswerIsNotReadToItsEnd() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.endless(200, new byte[8 << 10]))) {
            assertThat(post(server).isDelivered()).isTrue();
        }
    }

    @Test
    void interruptEndsIt() {
        Thread.currentThread().interrupt();
        try (RawHttpServer server = RawHttpServer.start(Reply.silence())) {
            assertThatThrownBy(() -> post(server)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void noTextShowsAddressOrSecret() {
        Webhook webhook = new Webhook(URI.create("https://hooks.example/T0KEN?key=K3Y"), Optional.of(SIGNATURE));
        assertThat(webhook + " " + SIGNATURE)
                .contains("hooks.example")
                .doesNotContain("T0KEN", "K3Y", "a secret of sixteen");
    }
}
