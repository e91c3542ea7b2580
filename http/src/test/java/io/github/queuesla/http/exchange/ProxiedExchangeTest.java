package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.RecordedRequest;
import io.github.queuesla.testkit.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests through a proxy to {@code api.example.test}, a name that only the proxy knows, and the explanation of each
 * failure on the way.
 */
@Timeout(30)
class ProxiedExchangeTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final URI API = URI.create("https://api.example.test/x");
    private static final String NEEDED = "Proxy-Authenticate: Basic realm=\"x\"";

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private RawHttpServer platform(String host, HeldCertificate... issuer) {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .signedBy(issuer.length == 0 ? authority : issuer[0])
                .build();
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        return RawHttpServer.startTls(own.sslContext().getServerSocketFactory(), Reply.answer(200, "safe"));
    }

    private OkHttpExchange through(String proxy) throws IOException {
        return through(proxy, PLENTY);
    }

    private OkHttpExchange through(String proxy, Duration handshake) throws IOException {
        String bundle = "Our authority\n" + authority.certificatePem();
        Authorities trusted = Authorities.read(new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)));
        return new OkHttpExchange(
                AddressRule.insecureHttpAllowed(),
                new NetworkSettings(ProxyRule.always(ProxyServer.parse(proxy)), trusted, Set.of("api.example.test")),
                2,
                new Timeouts(PLENTY, handshake, PLENTY, PLENTY),
                UnaryOperator.identity());
    }

    private static WireRequest post(URI uri) {
        return WireRequest.post(uri, Headers.of("Authorization", "Bearer canary"), new byte[] {'{', '}'});
    }

    private static AbstractThrowableAssert<?, ?> fails(OkHttpExchange exchange, URI uri, NoResponse reason) {
        return assertThatThrownBy(() -> exchange.send(post(uri), PLENTY))
                .isInstanceOfSatisfying(
                        NotSent.class, notSent -> assertThat(notSent.reason()).isEqualTo(reason))
                .hasMessageNotContainingAny("canary", "127.0.0.1/", "/127.0.0.1", "Failed to connect");
    }

    private static String at(RawHttpServer proxy) {
        return "http://127.0.0.1:" + proxy.port();
    }

    @Test
    void tunnelCarriesTheRequestWithTheLoginForTheProxyOnly() throws Exception {
        try (RawHttpServer platform = platform("api.example.test");
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(platform.port()));
                OkHttpExchange exchange = through("http://user:p%40ss@127.0.0.1:" + proxy.port());
                WireResponse response = exchange.send(post(API), PLENTY)) {
            assertThat(response.body().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("safe");
            RecordedRequest tunnel = proxy.requests().get(0);
            assertThat(proxy.requests()).hasSize(1);
            assertThat(tunnel.line()).isEqualTo("CONNECT api.example.test:443 HTTP/1.1");
            assertThat(tunnel.header("Proxy-Authorization")).contains("Basic dXNlcjpwQHNz");
            assertThat(tunnel.header("Authorization")).isEmpty();
            assertThat(platform.requests()).singleElement().satisfies(request -> {
                assertThat(request.header("Proxy-Authorization")).isEmpty();
                assertThat(request.header("Authorization")).contains("Bearer canary");
            });
        }
    }

    @Test
    void plainHttpGoesThroughTheProxyWithItsLogin() throws Exception {
        try (RawHttpServer proxy = RawHttpServer.start(Reply.answer(200, "safe"));
                OkHttpExchange exchange = through("http://user:p%40ss@127.0.0.1:" + proxy.port());
                WireResponse response = exchange.send(post(URI.create("http://api.example.test/x")), PLENTY)) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(proxy.requests()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("POST http://api.example.test/x HTTP/1.1");
                assertThat(request.header("Proxy-Authorization")).contains("Basic dXNlcjpwQHNz");
            });
        }
    }

    @Test
    void thisMachineIsReachedWithoutTheProxy() throws Exception {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(200, "direct"));
                RawHttpServer proxy = RawHttpServer.start(Reply.answer(200, "proxied"));
                OkHttpExchange exchange = through("http://user:p%40ss@127.0.0.1:" + proxy.port());
                WireResponse response = exchange.send(post(server.uri("/")), PLENTY)) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(proxy.connections()).isZero();
            assertThat(server.requests().get(0).header("Proxy-Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.example.test/x", "http://api.example.test/x"})
    void refusedLoginIsNotRepeated(String address) throws Exception {
        try (RawHttpServer proxy = RawHttpServer.start(Reply.answer(407, "", NEEDED));
                OkHttpExchange exchange = through("http://user:wrong@127.0.0.1:" + proxy.port())) {
            fails(exchange, URI.create(address), NoResponse.PROXY_LOGIN).hasMessage("127.0.0.1:" + proxy.port());
            assertThat(proxy.requests()).hasSize(1);
            assertThat(NoResponse.PROXY_LOGIN.isLasting()).isTrue();
        }
    }

    @Test
    void missingLoginIsNamedAndSoIsAnUnknownKindOfIt() throws Exception {
        try (RawHttpServer proxy = RawHttpServer.start(
                        Reply.answer(407, "", NEEDED),
                        Reply.answer(407, "", "Proxy-Authenticate: Negotiate", "Proxy-Authenticate: NTLM"));
                OkHttpExchange exchange = through(at(proxy))) {
            String place = "127.0.0.1:" + proxy.port();
            fails(exchange, API, NoResponse.PROXY_LOGIN).hasMessage(place);
            fails(exchange, API, NoResponse.PROXY_LOGIN).hasMessage(place + ", which offers only Negotiate, NTLM");
        }
    }

    @Test
    void refusedTunnelNamesProxyAndStatus() throws Exception {
        try (RawHttpServer proxy = RawHttpServer.start(
                        Reply.answer(403, "blocked"), Reply.hangUp(), Reply.raw("no http\r\n\r\n"), Reply.reset());
                OkHttpExchange exchange = through(at(proxy))) {
            fails(exchange, API, NoResponse.PROXY_REFUSED).hasMessage("127.0.0.1:" + proxy.port() + ", HTTP 403");
            for (int i = 0; i < 3; i++) {
                fails(exchange, API, NoResponse.PROXY_REFUSED).hasMessageStartingWith("127.0.0.1:" + proxy.port());
            }
        }
    }

    @Test
    void proxyThatIsDownIsNamed() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (OkHttpExchange exchange = through("127.0.0.1:" + free)) {
            fails(exchange, API, NoResponse.PROXY_UNREACHABLE).hasMessage("127.0.0.1:" + free);
        }
        try (OkHttpExchange exchange = through("http://proxy.invalid:8080")) {
            fails(exchange, API, NoResponse.PROXY_NOT_RESOLVED).hasMessage("proxy.invalid:8080");
        }
    }

    @Test
    void muteProxyEndsAtTheLimit() throws Exception {
        try (RawHttpServer proxy = RawHttpServer.start(Reply.silence());
                OkHttpExchange exchange = through(at(proxy), SHORT)) {
            fails(exchange, API, NoResponse.PROXY_TIMED_OUT).hasMessage("127.0.0.1:" + proxy.port());
        }
    }

    @Test
    void muteOrDrippingHandshakeEndsAtTheLimit() throws Exception {
        try (RawHttpServer deaf = RawHttpServer.start(Reply.silence());
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(deaf.port()));
                OkHttpExchange exchange = through(at(proxy), SHORT)) {
            fails(exchange, API, NoResponse.TLS_TIMED_OUT).hasMessageContaining("https was assumed");
        }
        // The header of a TLS record of 16 kB, then one byte at a time: each read is in time.
        try (ServerSocket dripping = answering(new byte[] {22, 3, 3, 64, 0}, true);
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(dripping.getLocalPort()));
                OkHttpExchange exchange = through(at(proxy), SHORT)) {
            fails(exchange, API, NoResponse.TLS_TIMED_OUT);
        }
    }

    @Test
    void serverWithoutTlsIsToldFromABrokenHandshake() throws Exception {
        byte[] plain = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        try (ServerSocket server = answering(plain, false);
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(server.getLocalPort()));
                OkHttpExchange exchange = through(at(proxy))) {
            fails(exchange, API, NoResponse.NOT_TLS)
                    .hasMessage("https was assumed, because the address names no scheme");
        }
        try (ServerSocket server = answering(new byte[0], false);
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(server.getLocalPort()));
                OkHttpExchange exchange = through(at(proxy))) {
            fails(exchange, API, NoResponse.TLS).hasMessageStartingWith("closed by the server; https was assumed");
        }
    }

    /** A server that sends {@code bytes} after the first byte of the client, then closes, or drips until it is closed. */
    private static ServerSocket answering(byte[] bytes, boolean drip) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread thread = new Thread(() -> {
            try (Socket client = server.accept()) {
                client.getInputStream().read();
                client.getOutputStream().write(bytes);
                while (drip && !server.isClosed()) {
                    client.getOutputStream().write(2);
                    client.setSoTimeout(20);
                    readOrTimeOut(client);
                }
            } catch (IOException closed) {
                // The client gave up, as it should.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void readOrTimeOut(Socket client) throws IOException {
        try {
            client.getInputStream().read(new byte[4_096]);
        } catch (SocketTimeoutException pause) {
            // Time for the next byte.
            return;
        }
    }

    @Test
    void unknownAuthorityAndOtherNamesAreToldApart() throws Exception {
        HeldCertificate stranger =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        try (RawHttpServer platform = platform("api.example.test", stranger);
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(platform.port()));
                OkHttpExchange exchange = through(at(proxy))) {
            fails(exchange, API, NoResponse.UNKNOWN_AUTHORITY).hasMessage("");
            assertThat(platform.requests()).isEmpty();
        }
        try (RawHttpServer platform = platform("elsewhere.example");
                RawHttpServer proxy = RawHttpServer.start(Reply.tunnel(platform.port()));
                OkHttpExchange exchange = through(at(proxy))) {
            fails(exchange, API, NoResponse.CERTIFICATE_NAME).hasMessage("elsewhere.example");
            assertThat(platform.requests()).isEmpty();
        }
    }
}
