package io.github.queuesla.e2e.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.server.access.ProxySignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of a board as a service are for this version of the command. */
class ServiceExampleTest {

    private static final Path EXAMPLES = Path.of("../examples/service");

    @TempDir
    private Path folder = Path.of("");

    private static String text(String file) throws IOException {
        return Files.readString(EXAMPLES.resolve(file));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1).strip();
    }

    private void assertAccepted(String arguments) {
        Command.Run run = Command.in(folder)
                .run(Stream.concat(Arrays.stream(arguments.split("[\\s\\\\#]+")), Stream.of("--help"))
                        .toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("queue-sla serve");
    }

    @Test
    void unitOfSystemdStartsACommandThatExists() throws IOException {
        assertAccepted(found(text("queue-sla-board.service"), "ExecStart=\\S+ (serve [^\\n]+)"));
    }

    @Test
    void unitOfSystemdKeepsTheTokenWhereItMayWrite() throws IOException {
        String unit = text("queue-sla-board.service");
        String state = found(unit, "StateDirectory=([^\\n]+)");

        assertThat(found(unit, "--token-file (\\S+)")).startsWith("/var/lib/" + state + "/");
    }

    @Test
    void nginxSendsWhatTheBoardBehindItExpects() throws IOException {
        String proxy = text("nginx.conf");
        assertAccepted(found(proxy, "(serve --contract.*?)\\nserver"));
        assertThat(proxy)
                .contains("proxy_set_header " + found(proxy, "--behind-proxy (\\S+)") + " $remote_user;")
                .contains("proxy_set_header " + ProxySignIn.SECRET_HEADER + " ")
                .contains("proxy_pass http://127.0.0.1:8750;");
    }
}
