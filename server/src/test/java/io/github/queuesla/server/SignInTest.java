package io.github.queuesla.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.server.access.ProxySignIn;
import io.github.queuesla.server.access.SignIn;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read the board. */
class SignInTest {

    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^;]+); Path=/; HttpOnly; SameSite=Strict");
    private static final String SECRET = "a-secret-of-the-proxy";

    private static Running board(SignIn signIn) throws IOException {
        Running running = Running.start(signIn, options -> options);
        running.show(Boards.of(Boards.row("Calls", LiveState.MET, new Ratio(90, 100), 0)));
        return running;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?wall",
                "/level?name=Calls",
                "/level/report.csv?name=Calls",
                "/events",
                "/api/v1/board",
                "/metrics",
                "/assets/board.js",
                "/nothing"
            })
    void withoutSessionNothingIsShown(String path) throws IOException {
        try (Running running = board(SignIn.with(Running.TOKEN))) {
            assertThat(running.get(path))
                    .startsWith("HTTP/1.1 401 ")
                    .endsWith("queue-sla: sign in first: open the address that queue-sla serve printed\n");
        }
    }

    @Test
    void startAddressGivesACookieAndLeadsOn() throws IOException {
        try (Running running = board(SignIn.with(Running.TOKEN))) {
            String entrance = running.get("/?token=" + Running.TOKEN.value());
            Matcher cookie = COOKIE.matcher(entrance);

            assertThat(entrance).startsWith("HTTP/1.1 200 ").contains("content=\"0;url=/\"");
            assertThat(cookie.find()).isTrue();
            assertThat(cookie.group(1)).doesNotContain(Running.TOKEN.value());
            assertThat(running.get("/", "Cookie: " + cookie.group(1)))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Calls");
        }
    }

    @Test
    void startAddressOfTheWallLeadsToTheWall() throws IOException {
        try (Running running = board(SignIn.with(Running.TOKEN))) {
            assertThat(running.get("/?wall&token=" + Running.TOKEN.value())).contains("content=\"0;url=/?wall\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?token=wrong", "/?token=", "/level?token=0123456789abcdefghijklmnopqrstuvwxyz"})
    void anotherTokenOrPlaceGivesNoCookie(String path) throws IOException {
        try (Running running = board(SignIn.with(Running.TOKEN))) {
            assertThat(running.get(path)).startsWith("HTTP/1.1 401 ").doesNotContain("Set-Cookie");
        }
    }

    @Test
    void programsShowTheTokenAsBearer() throws IOException {
        try (Running running = board(SignIn.with(Running.TOKEN))) {
            assertThat(running.get("/metrics", Running.BEARER))
                    .contains("queue_sla_live_today_ratio{contract=\"Leeds\",service_level=\"Calls\"} 0.9");
            assertThat(running.get("/metrics", "Authorization: Bearer other")).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void openMetricsAreOnlyTheMetrics() throws IOException {
        SignIn open = new SignIn(Running.TOKEN, new SignIn.Openness(false, true), Optional.empty());
        try (Running running = board(open)) {
            assertThat(running.get("/metrics")).startsWith("HTTP/1.1 200 ");
            assertThat(running.get("/api/v1/board")).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void publicBoardNeedsNoSignIn() throws IOException {
        SignIn open = new SignIn(Running.TOKEN, new SignIn.Openness(true, false), Optional.empty());
        try (Running running = board(open)) {
            assertThat(running.get("/")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void healthSaysNothingButItsState() throws IOException {
        try (Running running = Running.start()) {
            assertThat(running.get("/healthz")).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nok\n");
            assertThat(running.get("/readyz")).startsWith("HTTP/1.1 503 ").endsWith("\r\n\r\nnot ready\n");
            running.show(Boards.of(Boards.row("Calls", LiveState.MET, new Ratio(90, 100), 0)));
            assertThat(running.get("/readyz")).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nready\n");
        }
    }

    @Test
    void proxySignsInWithAddressSecretAndUserTogether() throws IOException {
        String secret = "X-Queue-Sla-Proxy-Secret: " + SECRET;
        try (Running running = board(behind(InetAddress.getLoopbackAddress()))) {
            assertThat(running.get("/", secret, "X-User: ann")).startsWith("HTTP/1.1 200 ");
            assertThat(running.ask("GET / HTTP/1.1", "board.example.com", secret, "X-User: ann"))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(running.get("/", secret)).startsWith("HTTP/1.1 401 ");
            assertThat(running.get("/", "X-User: ann")).startsWith("HTTP/1.1 401 ");
            assertThat(running.get("/", secret + "x", "X-User: ann")).startsWith("HTTP/1.1 401 ");
        }
        try (Running elsewhere = board(behind(InetAddress.getByName("192.0.2.7")))) {
            assertThat(elsewhere.get("/", secret, "X-User: ann")).startsWith("HTTP/1.1 401 ");
        }
    }

    private static SignIn behind(InetAddress address) {
        return new SignIn(Running.TOKEN, SignIn.Openness.NONE, Optional.of(new ProxySignIn("X-User", address, SECRET)));
    }
}
