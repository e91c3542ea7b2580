package io.github.queuesla.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused whoever sends them, and what they may cost. */
class RequestCheckTest {

    private Running running;

    @BeforeEach
    void start() throws IOException {
        running = Running.start();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8750", "127.0.0.1.evil.example", "169.254.1.1"})
    void foreignHostIsRefusedEvenForHealth(String host) throws IOException {
        assertThat(running.ask("GET /healthz HTTP/1.1", host, Running.BEARER)).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]"})
    void ownHostInAnySpellingIsAccepted(String host) throws IOException {
        assertThat(running.ask("GET /healthz HTTP/1.1", host + ":" + running.port()))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
    void foreignOriginIsRefused(String origin) throws IOException {
        assertThat(running.get("/healthz", "Origin: " + origin)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void requestOfAnotherSitesPageIsRefused() throws IOException {
        assertThat(running.get("/healthz", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void nothingCanBeChanged(String method) throws IOException {
        assertThat(running.ask(method + " /healthz HTTP/1.1", "127.0.0.1:" + running.port(), "Content-Length: 0"))
                .startsWith("HTTP/1.1 405 ");
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() throws IOException {
        for (String path : new String[] {"/healthz", "/", "/nothing"}) {
            assertThat(running.get(path))
                    .contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .contains("X-Frame-Options: DENY")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: no-referrer")
                    .contains("Cache-Control: no-store")
                    .doesNotContain("Server:")
                    .doesNotContain("Access-Control");
        }
    }

    @Test
    void largeHeadIsRefused() throws IOException {
        assertThat(running.get("/healthz", "X-Large: " + "x".repeat(9_000))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void bodyIsNotWaitedFor() throws IOException {
        assertThat(running.get("/healthz", "Content-Length: 1000000000"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("ok\n");
    }

    @Test
    void headThatDripsLosesItsConnection() throws IOException {
        try (Socket socket = running.connect()) {
            Running.send(socket, "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
            // An answer on another connection shows that the server has had time to read.
            running.get("/healthz");
            running.pass(Duration.ofSeconds(1));
            Running.send(socket, "a");
            running.get("/healthz");
            running.pass(Duration.ofSeconds(11));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void connectionBetweenTwoRequestsIsKept() throws IOException {
        try (Socket socket = running.connect()) {
            String request = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            Running.send(socket, request);
            Running.readUntil(socket, "ok\n");
            running.pass(Duration.ofSeconds(30));
            Running.send(socket, request);

            assertThat(Running.readUntil(socket, "ok\n")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void failureInsideShowsNothingOfIt() throws IOException {
        assertThat(running.get("/level/report.csv?name=%00", Running.BEARER))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("Exception");
    }
}
