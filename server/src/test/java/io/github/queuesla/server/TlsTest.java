package io.github.queuesla.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.server.access.Certificate;
import io.github.queuesla.server.access.SignIn;
import io.github.queuesla.server.access.TlsIdentity;
import io.github.queuesla.server.access.TlsSource;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A board with a certificate of its own. */
class TlsTest {

    private Running running;
    private SSLContext client;
    private Renewed source;

    /** A certificate that a test renews. */
    private static final class Renewed implements TlsSource {
        private final TlsIdentity first;
        private final AtomicReference<@Nullable TlsIdentity> next = new AtomicReference<>();

        Renewed(TlsIdentity first) {
            this.first = first;
        }

        @Override
        public TlsIdentity identity() {
            return first;
        }

        @Override
        public void look(Consumer<TlsIdentity> use) {
            TlsIdentity renewed = next.getAndSet(null);
            if (renewed != null) {
                use.accept(renewed);
            }
        }
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        source = new Renewed(identity("board"));
        running = Running.start(
                SignIn.with(Running.TOKEN),
                options -> new ServerOptions(
                        options.address(),
                        options.port(),
                        options.names(),
                        options.signIn(),
                        options.limits(),
                        Optional.of(source)));
        client = trusting("board");
    }

    private static TlsIdentity identity(String name) throws IOException {
        return TlsIdentity.of(certificate(name), Pem.text(name + ".key"));
    }

    private static Certificate certificate(String name) throws IOException {
        return Certificate.of(Pem.text(name + ".pem"), Boards.NOW.plus(Duration.ofDays(4)));
    }

    /** A client that trusts that certificate alone. */
    private static SSLContext trusting(String name) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, certificate(name).chain().get(0));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private Socket connect() throws IOException {
        return client.getSocketFactory().createSocket(running.connect(), "localhost", running.port(), true);
    }

    private String get(String path, String host, String... headers) throws IOException {
        try (Socket socket = connect()) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            Running.send(
                    socket, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n");
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void startAddressHasANameOfTheCertificate() {
        assertThat(running.startAddress())
                .hasScheme("https")
                .hasHost("localhost")
                .hasPort(running.port());
    }

    @Test
    void cookieIsSentOverTlsOnly() throws IOException {
        assertThat(get("/?token=" + Running.TOKEN.value(), "localhost:" + running.port()))
                .startsWith("HTTP/1.1 200 ")
                .containsPattern("Set-Cookie: queue-sla-\\d+=[^;]+; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    @Test
    void renewedCertificateIsServedToNewConnectionsAndOpenOnesStay() throws IOException, GeneralSecurityException {
        try (Socket open = connect()) {
            String request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
            Running.send(open, request);
            Running.readUntil(open, "ok\n");
            source.next.set(identity("other-kind"));
            running.pass(Duration.ZERO);
            client = trusting("other-kind");
            assertThat(get("/healthz", "localhost")).startsWith("HTTP/1.1 200 ");
            assertThat(get("/healthz", "other.example")).startsWith("HTTP/1.1 200 ");
            assertThat(get("/healthz", "wall.board.example")).startsWith("HTTP/1.1 403 ");
            Running.send(open, request);
            assertThat(Running.readUntil(open, "ok\n")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void plainRequestIsNotAnswered() throws IOException {
        try (Socket plain = running.connect()) {
            Running.send(plain, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(new String(plain.getInputStream().readAllBytes(), UTF_8)).doesNotContain("HTTP/1.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "127.0.0.1,200",
        "wall.board.example,200",
        "a.wall.board.example,403",
        "board.example,403",
        "evil.example,403"
    })
    void namesOfTheCertificateAreAnswered(String host, int status) throws IOException {
        assertThat(get("/healthz", host)).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void updatesComeOverTls() throws IOException {
        running.show(Boards.of(Boards.row("Calls", LiveState.MET, new Ratio(9, 10), 0)));
        try (Socket page = connect()) {
            Running.send(page, "GET /events HTTP/1.1\r\nHost: localhost\r\n" + Running.BEARER + "\r\n\r\n");

            assertThat(Running.readUntil(page, "}\n\n"))
                    .contains("event: board")
                    .contains("9 of 10");
        }
    }

    @Test
    void connectionBetweenTwoRequestsIsKept() throws IOException {
        try (Socket socket = connect()) {
            String request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
            Running.send(socket, request);
            Running.readUntil(socket, "ok\n");
            running.pass(Duration.ofSeconds(1));
            running.pass(Duration.ofSeconds(30));
            Running.send(socket, request);

            assertThat(Running.readUntil(socket, "ok\n")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void handshakeThatDripsLosesItsConnection() throws IOException {
        try (Socket socket = running.connect()) {
            socket.getOutputStream().write(new byte[] {22, 3});
            get("/healthz", "localhost");
            running.pass(Duration.ofSeconds(1));
            socket.getOutputStream().write(1);
            get("/healthz", "localhost");
            running.pass(Duration.ofSeconds(11));

            // It says good-bye and ends.
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(100);
        }
    }
}
