package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Certificates and HTTP/2. */
@Timeout(30)
class OkHttpTlsTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);

    private final HeldCertificate certificate = certificate("127.0.0.1");
    private final OkHttpExchange exchange = trusting(certificate);

    private static HeldCertificate certificate(String host) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(host).build();
    }

    private static HandshakeCertificates serverSide(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    }

    private static OkHttpExchange trusting(HeldCertificate certificate) {
        HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        UnaryOperator<OkHttpClient.Builder> trust =
                builder -> builder.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager());
        return new OkHttpExchange(AddressRule.secure(), NetworkSettings.defaults(), 4, Timeouts.DEFAULT, trust);
    }

    private static RawHttpServer server(HeldCertificate certificate) {
        return RawHttpServer.startTls(
                serverSide(certificate).sslContext().getServerSocketFactory(), Reply.answer(200, "safe"));
    }

    private static WireRequest get(URI uri) {
        return WireRequest.get(uri, Headers.of("Authorization", "Bearer canary"));
    }

    private static Consumer<Throwable> is(NoResponse reason) {
        return failed -> assertThat(failed)
                .isInstanceOfSatisfying(
                        NotSent.class, notSent -> assertThat(notSent.reason()).isEqualTo(reason));
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void aTrustedCertificatePasses() throws Exception {
        try (RawHttpServer server = server(certificate);
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            assertThat(answer.body().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("safe");
        }
    }

    @Test
    void anUnknownCertificateIsRefusedBeforeAnythingIsSent() {
        try (RawHttpServer server = server(certificate("127.0.0.1"))) {
            assertThatThrownBy(() -> exchange.send(get(server.uri("/")), PLENTY))
                    .satisfies(is(NoResponse.UNKNOWN_AUTHORITY));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefusedBeforeAnythingIsSent() {
        HeldCertificate wrongHost = certificate("elsewhere.example");
        OkHttpExchange deceived = trusting(wrongHost);
        try (RawHttpServer server = server(wrongHost)) {
            assertThatThrownBy(() -> deceived.send(get(server.uri("/")), PLENTY))
                    .satisfies(is(NoResponse.CERTIFICATE_NAME))
                    .hasMessage("elsewhere.example");
            assertThat(server.requests()).isEmpty();
        } finally {
            deceived.close();
        }
    }

    @Test
    void trustIsThatOfTheJvm() {
        try (RawHttpServer server = server(certificate);
                OkHttpExchange usual = OkHttpExchange.open(AddressRule.secure(), NetworkSettings.defaults(), 1)) {
            assertThatThrownBy(() -> usual.send(get(server.uri("/")), PLENTY))
                    .satisfies(is(NoResponse.UNKNOWN_AUTHORITY));
        }
    }

    @Test
    void aServerThatOffersHttp2IsSpokenToInHttp2() throws Exception {
        try (MockWebServer server = http2Server()) {
            server.enqueue(new MockResponse.Builder()
                    .code(200)
                    .addHeader("X-Allowed", "300")
                    .body("two")
                    .build());
            try (WireResponse answer =
                    exchange.send(get(URI.create("https://127.0.0.1:" + server.getPort() + "/")), PLENTY)) {
                assertThat(answer.headers().first("X-Allowed")).contains("300");
                assertThat(answer.body().readAllBytes())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("two");
            }
            RecordedRequest request = server.takeRequest();
            assertThat(request.getVersion()).isEqualTo("HTTP/2");
        }
    }

    @Test
    void anInterruptAbortsTheReadingOfABodyOverHttp2() throws Exception {
        try (MockWebServer server = http2Server()) {
            server.enqueue(new MockResponse.Builder()
                    .body("half of it")
                    .throttleBody(1, 1, TimeUnit.HOURS)
                    .build());
            try (WireResponse answer =
                    exchange.send(get(URI.create("https://127.0.0.1:" + server.getPort() + "/")), PLENTY)) {
                InputStream body = answer.body();
                Thread.currentThread().interrupt();
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    private MockWebServer http2Server() throws IOException {
        MockWebServer server = new MockWebServer();
        server.useHttps(serverSide(certificate).sslSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }

    @Test
    void otherThreadsReuseTheSecureClient() throws Exception {
        try (RawHttpServer server = server(certificate)) {
            for (int i = 0; i < 2; i++) {
                FutureTask<Integer> asked = new FutureTask<>(() -> {
                    try (WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
                        return answer.status();
                    }
                });
                new Thread(asked).start();
                assertThat(asked.get()).isEqualTo(200);
            }
        }
    }
}
