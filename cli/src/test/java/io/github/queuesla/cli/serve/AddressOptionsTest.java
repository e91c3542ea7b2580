package io.github.queuesla.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Parsed;
import io.github.queuesla.server.ServerOptions;
import io.github.queuesla.server.access.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the board, and who may open it. */
class AddressOptionsTest {

    private static final String SECRET = "a secret of the proxy";
    private static final String PROXY = "--behind-proxy X-Remote-User --trusted-proxy 192.0.2.7 --proxy-secret-file ";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("secret"), SECRET + "\n");
        Files.writeString(folder.resolve("short"), "123456789012345");
        Files.writeString(folder.resolve("no-token"), "<b>");
    }

    private ServerOptions server(String arguments) {
        return Parsed.of(new AddressOptions(), arguments).server(Machines.in(folder, Map.of()));
    }

    @Test
    void boardIsOnThisMachineOnlyByDefault() {
        ServerOptions server = server("");

        assertThat(server.address().isLoopbackAddress()).isTrue();
        assertThat(server.port()).isEqualTo(8750);
        assertThat(server.names()).contains("127.0.0.1", "localhost", "[::1]");
        assertThat(server.signIn().openness()).isEqualTo(SignIn.Openness.NONE);
        assertThat(server.signIn().proxy()).isEmpty();
        assertThat(Parsed.of(new AddressOptions(), "").opens()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8750, 65_535})
    void portIsThatOfTheOption(int port) {
        assertThat(server("--port " + port).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.2,127.0.0.2", "::1,[::1]", "0:0:0:0:0:0:0:1,[0:0:0:0:0:0:0:1]"})
    void addressIsAnsweredToByTheNameThatABrowserSends(String address, String name) {
        ServerOptions server = server("--host " + address);

        assertThat(server.address().isLoopbackAddress()).isTrue();
        assertThat(server.names()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--port -1|2|--port: '-1' is not a whole number from 0 to 65535",
                "--port 65536|2|--port: '65536' is not a whole number from 0 to 65535",
                "--port http|2|--port: 'http' is not a whole number",
                "--port 80.5|2|--port: '80.5' is not a whole number",
                "--host localhost|2|--host: 'localhost' is not an IP address, such as 127.0.0.1",
                "--host 127.1|2|--host: '127.1' is not an IP address",
                "--host 300.0.0.1|2|--host: '300.0.0.1' is not an IP address",
                "--host ::g|2|--host: '::g' is not an IP address",
                "--host :::|2|--host: ':::' is not an IP address",
                "--host 192.0.2.1|2|--host 192.0.2.1: the board speaks plain HTTP",
                "--host 0.0.0.0|2|--host 0.0.0.0: the board speaks plain HTTP",
                "--behind-proxy X-User|2|--behind-proxy, --trusted-proxy and --proxy-secret-file go together",
                "--trusted-proxy 127.0.0.1|2|--behind-proxy, --trusted-proxy and --proxy-secret-file go together",
                "--proxy-secret-file secret|2|--behind-proxy, --trusted-proxy and --proxy-secret-file go together",
                "--behind-proxy X:User --trusted-proxy 127.0.0.1 --proxy-secret-file secret|2|'X:User' is not the name"
                        + " of a header",
                "--behind-proxy X-User --trusted-proxy proxy --proxy-secret-file secret|2|--trusted-proxy: 'proxy' is"
                        + " not an IP address",
                PROXY + "absent|3|absent cannot be read",
                PROXY + "short|3|the secret in short has fewer than 16 characters",
                "--host 192.0.2.1 --metrics-open " + PROXY + "secret|2|--metrics-open cannot be combined with --host",
                "--tls-certificate no-token|2|--tls-certificate and --tls-key go together",
                "--tls-key no-token|2|--tls-certificate and --tls-key go together",
                "--tls-certificate absent --tls-key no-token|3|--tls-certificate: ",
                "--tls-certificate no-token --tls-key no-token|3|--tls-certificate: no-token: has no readable certificate in PEM",
                "--token-file=|2|--token-file: '' is not a file: write its path, or leave --token-file out",
                "--token-file .|3|is a folder: name a file",
                "--tls-certificate= --tls-key no-token|2|--tls-certificate: '' is not a file",
                "--tls-certificate no-token --tls-key=|2|--tls-key: '' is not a file",
                "--behind-proxy X-User --trusted-proxy 192.0.2.7 --proxy-secret-file=|2|--proxy-secret-file: '' is not a"
                        + " file",
                "--token-file no-token|3|a start token has 32 to 128 letters",
                "--token-file absent/token|3|absent/token cannot be written: check that its folder exists",
            })
    void nonsenseIsRefusedWithTheOption(String arguments, int exitCode, String message) {
        Parsed.assertFails(() -> server(arguments), exitCode, message);
    }

    @Test
    void secretOfTheProxyIsShownNowhere() {
        ServerOptions server = server("--host 192.0.2.1 " + PROXY + "secret");

        assertThat(server.address().getHostAddress()).isEqualTo("192.0.2.1");
        assertThat(server.signIn().proxy()).hasValueSatisfying(proxy -> {
            assertThat(proxy.userHeader()).isEqualTo("X-Remote-User");
            assertThat(proxy.address().getHostAddress()).isEqualTo("192.0.2.7");
            assertThat(proxy.secret()).isEqualTo(SECRET);
        });
        assertThat(server.toString())
                .doesNotContain(SECRET)
                .doesNotContain(server.signIn().token().value());
    }

    @Test
    void boardAndMetricsAreOpenOnlyWhenAsked() {
        assertThat(server("--public-board").signIn().openness()).isEqualTo(new SignIn.Openness(true, false));
        assertThat(server("--metrics-open").signIn().openness()).isEqualTo(new SignIn.Openness(false, true));
        assertThat(Parsed.of(new AddressOptions(), "--no-open").opens()).isFalse();
    }

    @Test
    void tokenIsNewAtEachStart() {
        assertThat(server("").signIn().token().value())
                .hasSize(32)
                .isNotEqualTo(server("").signIn().token().value());
    }

    @Test
    void tokenFileKeepsTheTokenForItsOwnerOnly() throws IOException {
        String token = server("--token-file token").signIn().token().value();

        assertThat(server("--token-file token").signIn().token().value()).isEqualTo(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void optionsAreHandedOnAsTheyWereGiven() {
        String all = "--port 0 --host ::1 --token-file token " + PROXY
                + "secret --tls-certificate a.pem --tls-key a.key --no-open --public-board --metrics-open";

        assertThat(Parsed.of(new AddressOptions(), all).arguments()).containsExactly(all.split(" "));
    }
}
