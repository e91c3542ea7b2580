package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.environment.Tasks;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real exchange on the loopback interface, against a server that sends raw bytes. */
@Timeout(30)
class OkHttpExchangeTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final OkHttpExchange exchange = OkHttpExchange.open(AddressRule.secure(), NetworkSettings.defaults(), 4);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final OkHttpExchange impatient = new OkHttpExchange(
            AddressRule.secure(),
            NetworkSettings.defaults(),
            4,
            new Timeouts(SHORT, SHORT, SHORT, SHORT),
            UnaryOperator.identity());

    @AfterEach
    void close() {
        exchange.close();
        impatient.close();
    }

    private static WireRequest get(URI uri) {
        return WireRequest.get(uri, Headers.of("Authorization", "Bearer canary"));
    }

    private static WireRequest post(URI uri) {
        return WireRequest.post(uri, Headers.of("Content-Type", "application/json"), new byte[] {'{', '}'});
    }

    private static String text(WireResponse answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void requestArrivesUnchangedAndItsResponseReturns() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(201, "hällo", "x-LOWER: 1", "X-Lower: 2"));
                WireResponse answer = exchange.send(post(server.uri("/a?b=c")), PLENTY)) {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.headers().all("X-LOWER")).containsExactly("1", "2");
            assertThat(text(answer)).isEqualTo("hällo");
            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("POST /a?b=c HTTP/1.1");
                assertThat(request.body()).isEqualTo("{}");
                assertThat(request.header("content-type")).contains("application/json");
                assertThat(request.header("accept-encoding")).contains("gzip");
            });
        }
    }

    @Test
    void deletionArrivesWithoutABody() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.raw("HTTP/1.1 204 x\r\n\r\n"));
                WireResponse answer = exchange.send(
                        WireRequest.delete(server.uri("/a/1"), Headers.of("Authorization", "Bearer x")), PLENTY)) {
            assertThat(answer.status()).isEqualTo(204);
            assertThat(text(answer)).isEmpty();
            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("DELETE /a/1 HTTP/1.1");
                assertThat(request.body()).isEmpty();
            });
        }
    }

    @Test
    void bodyCanBeReadByteByByte() throws Exception {
        try (RawHttpServer server =
                        RawHttpServer.start(Reply.raw("HTTP/1.1 200 x\r\nContent-Length: 2\r\n\r\n\u00ff\u0000"));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            InputStream body = answer.body();
            assertThat(body.read()).isEqualTo(255);
            assertThat(body.read()).isZero();
            assertThat(body.read()).isEqualTo(-1);
        }
    }

    @Test
    void gzipIsDecoded() throws Exception {
        byte[] zipped = Gzip.of("hello".getBytes(StandardCharsets.UTF_8), 3);
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(200, zipped, "content-encoding: gzip"));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            assertThat(text(answer)).isEqualTo("hellohellohello");
        }
    }

    @Test
    void truncatedGzipIsDetected() throws Exception {
        byte[] zipped = Gzip.of("hello".getBytes(StandardCharsets.UTF_8), 3);
        byte[] cut = Arrays.copyOf(zipped, zipped.length - 3);
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(200, cut, "content-encoding: gzip"));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            assertThatThrownBy(() -> text(answer)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsNotFollowedAndReceivesNoCredentials(int status) throws Exception {
        try (RawHttpServer elsewhere = RawHttpServer.start(Reply.answer(200, "caught"));
                RawHttpServer server =
                        RawHttpServer.start(Reply.answer(status, "", "Location: " + elsewhere.uri("/other")));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers().first("location"))
                    .contains(elsewhere.uri("/other").toString());
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void okHttpRetriesNothingItself() throws Exception {
        for (Reply reply : new Reply[] {
            Reply.answer(503, "", "Retry-After: 0"),
            Reply.answer(408, ""),
            Reply.answer(421, ""),
            Reply.answer(401, "", "WWW-Authenticate: Basic realm=x")
        }) {
            try (RawHttpServer server = RawHttpServer.start(reply)) {
                exchange.send(get(server.uri("/")), PLENTY).close();
                exchange.send(post(server.uri("/")), PLENTY).close();
                assertThat(server.requests()).hasSize(2);
            }
        }
    }

    @Test
    void hiddenRetryAfterIsRestored() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(503, "", "reTRY-aFTER: 0", "retry-after: 7"));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            assertThat(answer.headers().all("Retry-After")).containsExactly("0", "7");
        }
    }

    @Test
    void resetIsAnUnknownOutcomeAndIsNotRepeated() {
        try (RawHttpServer server = RawHttpServer.start(Reply.reset())) {
            assertThatThrownBy(() -> exchange.send(get(server.uri("/")), PLENTY))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSent.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void refusedConnectionCountsAsNotSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);

        assertThatThrownBy(() -> exchange.send(get(nobody), PLENTY))
                .isInstanceOf(NotSent.class)
                .hasMessage("")
                .extracting(NoResponse::of)
                .isEqualTo(NoResponse.CONNECTION_REFUSED);
    }

    @Test
    @Timeout(8)
    void connectTimeoutCountsAsNotSent() throws IOException {
        Timeouts slowToAnswer = new Timeouts(SHORT, SHORT, Duration.ofMinutes(1), SHORT);
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket deaf = new ServerSocket(0, 1, here);
                Socket first = new Socket(here, deaf.getLocalPort());
                Socket second = new Socket(here, deaf.getLocalPort());
                OkHttpExchange patient = new OkHttpExchange(
                        AddressRule.secure(), NetworkSettings.defaults(), 1, slowToAnswer, UnaryOperator.identity())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            URI full = URI.create("http://127.0.0.1:" + deaf.getLocalPort());

            assertThatThrownBy(() -> patient.send(get(full), PLENTY))
                    .isInstanceOf(NotSent.class)
                    .extracting(NoResponse::of)
                    .isEqualTo(NoResponse.CONNECT_TIMED_OUT);
        }
    }

    @Test
    void unresolvedHostCountsAsNotSent() {
        assertThatThrownBy(() -> exchange.send(get(URI.create("https://nowhere.invalid/")), PLENTY))
                .isInstanceOf(NotSent.class)
                .extracting(NoResponse::of)
                .isEqualTo(NoResponse.NAME_NOT_RESOLVED);
    }

    @Test
    void withoutTimeLeftNothingIsSent() {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(200, ""))) {
            assertThatThrownBy(() -> exchange.send(get(server.uri("/")), Duration.ZERO))
                    .isInstanceOf(NotSent.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void silentServerEndsWithTheTimeLeft() {
        try (RawHttpServer server = RawHttpServer.start(Reply.silence())) {
            assertThatThrownBy(() -> exchange.send(get(server.uri("/")), SHORT))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void silentServerEndsWithTheFirstByteTimeout() {
        try (RawHttpServer server = RawHttpServer.start(Reply.silence())) {
            assertThatThrownBy(() -> impatient.send(get(server.uri("/")), PLENTY))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    @Timeout(10)
    void drippingHeadersEndWithTheFirstByteTimeoutAndTheConnectionCloses() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(drippingHeaders())) {
            assertThatThrownBy(() -> impatient.send(get(server.uri("/")), PLENTY))
                    .isInstanceOf(SocketTimeoutException.class);
            ended.await();
        }
    }

    /** Counts down when the client closes the connection. */
    private Reply drippingHeaders() {
        return connection -> {
            connection.write("HTTP/1.1 200 x\r\n".getBytes(StandardCharsets.US_ASCII));
            try {
                while (connection.serverOpen()) {
                    connection.write(new byte[] {'x'});
                    connection.pause(Duration.ofMillis(5));
                }
            } catch (IOException closedByClient) {
                ended.countDown();
            }
        };
    }

    @Test
    void stalledBodyEndsWithTheIdleTimeout() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.stall(200, "hal", 9));
                WireResponse answer = impatient.send(get(server.uri("/")), PLENTY)) {
            assertThatThrownBy(() -> text(answer)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void drippingBodyEndsWithTheTimeLeft() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.drip(200, "x".repeat(1_000), Duration.ofMillis(30)));
                WireResponse answer = impatient.send(get(server.uri("/")), Duration.ofMillis(400))) {
            assertThatThrownBy(() -> text(answer)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void truncatedBodyFailsWhileReading() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.cut(200, "half", 8));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            assertThatThrownBy(() -> text(answer))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void connectionIsReusedOnlyAfterACompleteBody() throws Exception {
        try (RawHttpServer server =
                RawHttpServer.start(Reply.answer(200, "whole"), Reply.answer(200, "not read"), Reply.answer(200, ""))) {
            try (WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
                text(answer);
            }
            exchange.send(get(server.uri("/")), PLENTY).close();
            exchange.send(get(server.uri("/")), PLENTY).close();

            assertThat(server.requests())
                    .extracting(request -> request.connection())
                    .containsExactly(1, 1, 2);
        }
    }

    @Test
    void endlessBodyCanBeClosedAtOnce() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.endless(200, new byte[8_192]));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            assertThat(answer.body().readNBytes(100_000)).hasSize(100_000);
        }
    }

    @Test
    void interruptAbortsTheWaitForAResponse() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(drippingHeaders())) {
            Interrupter.when(() -> !server.requests().isEmpty());

            assertThatThrownBy(() -> exchange.send(get(server.uri("/")), PLENTY))
                    .isInstanceOf(InterruptedException.class);
            ended.await();
        }
    }

    @Test
    @Timeout(10)
    void interruptAbortsTheReadingOfABody() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.stall(200, "hal", 9));
                WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
            InputStream body = answer.body();
            assertThat(body.readNBytes(3)).hasSize(3);
            Interrupter.whenBlocked();

            assertThatThrownBy(body::read).isInstanceOf(IOException.class);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void plainHttpToARemoteHostIsRefusedAndNothingIsSent() {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(200, ""))) {
            URI elsewhere = URI.create("http://0.0.0.0:" + server.port() + "/");

            assertThatThrownBy(() -> exchange.send(get(elsewhere), PLENTY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0.0.0.0");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void everyCallerSendsAtOnce() throws Exception {
        int callers = 70;
        CyclicBarrier allThere = new CyclicBarrier(callers);
        Reply together = connection -> {
            try {
                allThere.await();
            } catch (InterruptedException | BrokenBarrierException broken) {
                throw new IOException(broken);
            }
            connection.write("HTTP/1.1 204 x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
        try (RawHttpServer server = RawHttpServer.start(together)) {
            Tasks tasks = Environment.real(callers).tasks();
            List<Task<Integer>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(tasks.start(() -> {
                    try (WireResponse answer = exchange.send(get(server.uri("/")), PLENTY)) {
                        return answer.status();
                    }
                }));
            }
            for (Task<Integer> one : all) {
                assertThat(one.join()).isEqualTo(204);
            }
        }
    }

    private static List<Thread> exchangeThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("queue-sla-exchange"))
                .toList();
    }

    @Test
    @Timeout(8)
    void closingFreesThreadsAndConnectionsAtOnce() throws Exception {
        Reply thenWatch = connection -> {
            connection.write("HTTP/1.1 204 x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            ended.countDown();
        };
        try (RawHttpServer server = RawHttpServer.start(thenWatch)) {
            exchange.send(get(server.uri("/")), PLENTY).close();
            ended.await();
            // OkHttp renames a thread until the call has ended completely.
            while (exchangeThreads().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(exchangeThreads()).allMatch(Thread::isDaemon);

            exchange.close();

            while (!exchangeThreads().isEmpty() || server.openConnections() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void closingAbortsRequestsInFlight() {
        try (RawHttpServer server = RawHttpServer.start(Reply.silence())) {
            Interrupter.then(() -> !server.requests().isEmpty(), exchange::close);

            assertThatThrownBy(() -> exchange.send(get(server.uri("/")), PLENTY))
                    .isInstanceOf(IOException.class);
        }
    }
}
