package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The example of the README compiles, runs, and is the one that stands there. */
class LibraryExampleTest {

    @Test
    void exampleOfTheReadmeGivesOneLinePerQueue() throws IOException, CountSourceException {
        List<String> lines = new ArrayList<>();
        try (Simulator simulator = Organisations.good()) {
            Connection connection = Connection.of(simulator.baseUri().toString(), Optional.empty());
            ClientCredentials client = new ClientCredentials(simulator.clientId(), Secret.of(simulator.clientSecret()));

            example(connection, client, lines::add);
        }
        assertThat(lines).hasSize(8).anyMatch(line -> line.matches("Sales: \\d+/\\d+ = \\d\\d\\.\\d\\d %"));
        assertThat(lines).contains("Crisis Line: no traffic");
    }

    @Test
    void exampleOfTheReadmeIsThisOneAndNothingElse() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String here = Files.readString(Path.of("src/test/java/io/github/queuesla/e2e/LibraryExampleTest.java"));

        assertThat(between("```java\n", "\n```\n", readme))
                .isEqualTo(between("// example begins\n", "\n        // example ends\n", here)
                        .stripIndent());
    }

    private static void example(Connection connection, ClientCredentials client, Consumer<String> out)
            throws CountSourceException {
        // example ends
    }

    private static String between(String begin, String end, String text) {
        int start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf(end, start));
    }
}
