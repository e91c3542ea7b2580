package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.truth.Example;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples print from a history on Spark what they print from the platform. */
class ExamplesTest {

    private static final String[] COMMANDS = {"report", "curve", "formulas"};

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Sessions.session();
    }

    @ParameterizedTest
    @EnumSource
    void printsWhatThePlatformGives(Example example) throws IOException {
        try (Simulator simulator = example.start()) {
            // A month of another zone begins or ends in a day of UTC that is not in it.
            String first = example.month().atDay(1).minusDays(1).toString();
            String last = example.month().atEndOfMonth().plusDays(1).toString();
            Command.Run sync = Command.in(folder, simulator)
                    .at(() -> Example.NOW)
                    .run("sync", "--history", "contacts", "--from", first, "--to", last);
            assertThat(sync.exitCode()).as(sync.err()).isZero();
            for (String command : COMMANDS) {
                Path expected = example.expected().resolve(command + ".csv");

                String printed = example.print(
                        simulator,
                        command,
                        "--format",
                        "csv",
                        "--history",
                        folder.resolve("contacts").toAbsolutePath().toString());

                assertThat(printed).as(expected.toString()).isEqualTo(Files.readString(expected));
            }
        }
    }
}
