package io.github.queuesla.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.Organisations;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code serve} refuses, before it asks the platform or listens. */
class ServeCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private static Command.Run serve(Command command, String arguments) {
        return command.run(Stream.concat(Stream.of("serve", "--port", "0"), Arrays.stream(arguments.split(" ")))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--time-zone Mars|2|--time-zone: 'Mars'",
                "--refresh 1ms|2|--refresh: '1ms' is out of range: from 1s to 1h",
                "--share 0|2|--share: '0' leaves the board no request",
                "--host 192.0.2.1|2|--host 192.0.2.1: the board speaks plain HTTP",
                "--within soon|2|--within: 'soon'",
                "--target 101|2|--target: ",
                "--contract absent.yaml|3|absent.yaml",
                "--contract=|2|--contract: '' is not a file: write its path, or leave --contract out",
                "--state=|2|--state: '' is not a folder: write its path, or leave --state out",
                "--contract absent.yaml --within 20s|2|--contract",
                "--history absent|3|absent",
                "--token-file absent/token|3|--token-file: ",
                "--format json|2|'--format' is not an option of serve"
            })
    void nonsenseIsRefusedBeforeAnyRequest(String arguments, int exitCode, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = serve(Command.in(folder, simulator), arguments);

            assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(run.exitCode()).isEqualTo(exitCode);
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void withoutAMatchingQueueThereIsNoBoard() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run =
                    serve(Command.in(folder, simulator).without("GENESYS_QUEUE_IDS"), "--queue Nobody* --within 20s");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("no visible queue matches: queue-sla queues lists those");
            assertThat(run.out()).isEmpty();
        }
    }
}
