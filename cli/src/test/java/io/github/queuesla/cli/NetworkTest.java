package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network that does not let requests out says why, and what to do; loopback never needs it. */
@Timeout(60)
class NetworkTest {

    private static final String PASSWORD = "c4n4ryPr0xy";

    @TempDir
    private Path folder = Path.of("");

    private Command command() {
        return Command.in(folder)
                .with("GENESYS_CLIENT_ID", "an-id")
                .with("GENESYS_CLIENT_SECRET", "a-secret")
                .with("GENESYS_ORG_URL", "api.example.test");
    }

    private static Command.Run report(Command command, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"report", "--period", "yesterday", "--max-retries", "0"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        Command.Run run = command.run(arguments);
        assertThat(run.out() + run.err()).doesNotContain(PASSWORD, "Failed to connect", "/127.0.0.1", "Exception");
        return run;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void proxyThatIsDownIsNamed() throws IOException {
        int port = freePort();
        Command.Run run = report(command().with("HTTPS_PROXY", "http://127.0.0.1:" + port));

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err())
                .contains("access token: no connection to the proxy 127.0.0.1:" + port
                        + " [api.example.test/oauth/token]. Check --proxy, HTTPS_PROXY and NO_PROXY");
    }

    @Test
    void refusedLoginEndsAtOnceAndShowsNoPassword() {
        try (RawHttpServer proxy = RawHttpServer.start(Reply.answer(407, "", "Proxy-Authenticate: Basic"))) {
            String address = "http://jo:" + PASSWORD + "@127.0.0.1:" + proxy.port();
            Command.Run run = command()
                    .with("https_proxy", address)
                    .run("report", "--period", "yesterday", "--verbose", "--debug", "--record", "kept");

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err())
                    .contains(
                            "the proxy rejected the login, or needs one (HTTP 407 from 127.0.0.1:" + proxy.port() + ")")
                    .contains("Set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT")
                    .doesNotContain(PASSWORD);
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void proxyThatRefusesTheHostIsNamedWithItsStatus() {
        try (RawHttpServer proxy = RawHttpServer.start(Reply.answer(403, "blocked"))) {
            Command.Run run = report(command(), "--proxy", "127.0.0.1:" + proxy.port());

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err())
                    .contains(
                            "the proxy 127.0.0.1:" + proxy.port() + " did not open a connection to the host: HTTP 403");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://jo:c4n4ryPr0xy@proxy.example:1080", "https://jo:c4n4ryPr0xy@proxy.example"})
    void otherProxiesAreRefusedBeforeAnyRequest(String address) {
        Command.Run ofVariable = report(command().with("ALL_PROXY", address));
        assertThat(ofVariable.exitCode()).isEqualTo(3);
        assertThat(ofVariable.err()).startsWith("queue-sla: ALL_PROXY: ").contains("not supported");

        Command.Run ofOption = report(command(), "--proxy", address);
        assertThat(ofOption.exitCode()).isEqualTo(2);
        assertThat(ofOption.err()).startsWith("queue-sla: --proxy: ").contains("not supported");
    }

    @Test
    void passwordIsNoArgument() {
        Command.Run run = report(command(), "--proxy", "http://jo:" + PASSWORD + "@proxy.example:8080");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("passwords are not accepted as arguments", "HTTPS_PROXY");
    }

    @Test
    void fileOfTheFolderNamesNoProxyAndNoAuthority() throws IOException {
        Files.writeString(
                folder.resolve(".env"), "HTTPS_PROXY=http://127.0.0.1:1\nSSL_CERT_FILE=nowhere\nNO_PROXY=*\n");

        Command.Run run = report(command().with("GENESYS_ORG_URL", "https://nowhere.invalid"));

        assertThat(run.err()).contains("Could not resolve nowhere.invalid (DNS)", "use --proxy or set HTTPS_PROXY");
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void loopbackNeedsNoneOfIt() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .with("ALL_PROXY", "socks5://proxy.example")
                    .with("HTTP_PROXY", "http://proxy.invalid:1")
                    .with("SSL_CERT_FILE", "nowhere.pem")
                    .run("report");

            assertThat(run.err()).doesNotContain("PROXY", "SSL");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void optionIsCheckedWhereverTheRequestsGo() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            for (List<String> line : List.of(
                    List.of("report"),
                    List.of("queues"),
                    List.of("curve"),
                    List.of("plan"),
                    List.of("plan", "--offline"))) {
                Command.Run certificates = Command.in(folder, simulator).run(with(line, "--ca-file", "none.pem"));
                assertThat(certificates.exitCode()).as("%s", line).isEqualTo(3);
                assertThat(certificates.err())
                        .startsWith("queue-sla: --ca-file: ")
                        .contains("none.pem cannot be read");

                Command.Run proxy = Command.in(folder, simulator).run(with(line, "--proxy", "foo"));
                assertThat(proxy.exitCode()).as("%s", line).isEqualTo(2);
                assertThat(proxy.err()).startsWith("queue-sla: --proxy: 'foo' has no port: write http://HOST:PORT");
            }
        }
    }

    private static String[] with(List<String> line, String... more) {
        return Stream.concat(line.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void doctorNamesTheOptionThatIsWrong() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("doctor", "--ca-file", "none.pem");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).containsPattern("problem +certificates +--ca-file: .*none.pem cannot be read");
            assertThat(run.out()).containsPattern("ok +proxy ");
        }
        Command.Run proxy = command().run("doctor", "--proxy", "foo");
        assertThat(proxy.exitCode()).isEqualTo(2);
        assertThat(proxy.out())
                .containsPattern("problem +proxy +--proxy: 'foo' has no port")
                .doesNotContain("certificates");
    }

    @Test
    void wrongEntryOfNoProxyIsNamed() {
        Command wrong = command().with("HTTPS_PROXY", "http://127.0.0.1:1").with("NO_PROXY", "10.0.0.0/99,ok.test");
        String named = "NO_PROXY: '10.0.0.0/99' names no host, address or network, so it has no effect";

        assertThat(report(wrong).err()).containsOnlyOnce(named).doesNotContain("ok.test");
        assertThat(wrong.run("doctor").out()).containsPattern("warning +proxy +" + named);
        assertThat(report(wrong.without("HTTPS_PROXY")).err()).doesNotContain("NO_PROXY: '");
    }

    @Test
    void runWithoutRequestsNeedsNoneOfItEither() {
        Command.Run run =
                command().with("ALL_PROXY", "socks5://proxy.example").run("plan", "--offline", "--period", "yesterday");

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void assumedHttpsIsSaidWhereItMayBeTheMistake() throws IOException {
        String host = "127.0.0.1:" + freePort();
        Command.Run assumed = report(command().with("GENESYS_ORG_URL", host));
        assertThat(assumed.err())
                .contains("the host refused the connection: https was assumed, because the address names no scheme"
                        + " [" + host + "/oauth/token]");

        Command.Run given = report(command().with("GENESYS_ORG_URL", "https://" + host));
        assertThat(given.err())
                .contains("the host refused the connection [" + host)
                .doesNotContain("assumed");

        Command.Run login = report(command().with("GENESYS_ORG_URL", "https://api.example.test"), "--login-url", host);
        assertThat(login.err()).contains("https was assumed");
    }

    @Test
    void serverOfPlainHttpIsToldFromABrokenOne() {
        try (RawHttpServer plain = RawHttpServer.start(connection -> connection.reset())) {
            Command.Run run =
                    report(command().with("GENESYS_ORG_URL", "127.0.0.1:" + plain.port()), "--deadline", "5s");

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err()).contains("TLS", "https was assumed", "127.0.0.1:" + plain.port());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSL_CERT_FILE", "--ca-file"})
    void fileWithoutCertificatesIsRefused(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");
        boolean option = name.startsWith("--");

        Command.Run none = option
                ? report(command(), name, "none.pem")
                : report(command().with(name, folder.resolve("none.pem").toString()));
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).contains(name + ": ", "none.pem cannot be read");

        Command.Run empty = option
                ? report(command(), name, file.toString())
                : report(command().with(name, file.toString()));
        assertThat(empty.exitCode()).isEqualTo(3);
        assertThat(empty.err()).contains(name + ": ", "ca.pem holds no");
    }
}
