package io.github.queuesla.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.Organisations;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option {@code --online} of {@code contract validate}. */
class ValidateOnlineTest {

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(String queues, String target, String... options) throws IOException {
        Files.writeString(folder.resolve("c.yaml"), """
                format: 1
                contract: Northwind
                service-levels:
                  - {name: voice, queues: [%s], media: [voice], time-zone: UTC, within: 20s, target: %s}
                """.formatted(queues, target));
        String[] arguments = new String[3 + options.length];
        System.arraycopy(new String[] {"contract", "validate", "c.yaml"}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        try (Simulator simulator = Organisations.good()) {
            return Command.in(folder, simulator).run(arguments);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Suport|no queue 'Suport' is visible to this client: did you mean 'Support'?",
                "sales|upper and lower case count: did you mean 'Sales'?",
                "\"Nowhere*\"|no queue 'Nowhere*' is visible to this client"
            })
    void unknownNamesAndPatternsAreErrors(String queue, String message) throws IOException {
        Command.Run run = run("Sales, " + queue, "80", "--online");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.outLines()).singleElement().asString().startsWith("c.yaml: error: service level 'voice': ");
        assertThat(run.out()).contains(message);
    }

    @Test
    void unknownIdIsAWarningSinceItsQueueMayBeDeleted() throws IOException {
        Command.Run run = run("Sales, 5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a77", "80", "--online");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines().get(0)).startsWith("c.yaml: warning: service level 'voice': no queue '5f0c1d5e");
        assertThat(run.outLines().get(1)).isEqualTo("c.yaml: valid, 1 service level, 1 warning");
    }

    @Test
    void otherTargetsThanThoseOfTheQueuesAreWarnings() throws IOException {
        Command.Run run = run("Sales, Support", "85", "--online");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines())
                .containsExactly(
                        "c.yaml: warning: service level 'voice': 'Sales', 'Support' have 80% within 20s configured for"
                                + " voice, not 85% within 20s",
                        "c.yaml: valid, 1 service level, 1 warning");
        assertThat(run("Sales", "85", "--online", "--strict").exitCode()).isEqualTo(3);
    }

    @Test
    void contractThatFitsTheQueuesIsValid() throws IOException {
        assertThat(run("Sales, Support", "80", "--online", "--strict").out())
                .isEqualTo("c.yaml: valid, 1 service level\n");
    }

    @Test
    void nothingIsSentWithoutTheOption() throws IOException {
        Command.Run run = run("Nowhere", "80", "--max-rate", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("queue-sla: --max-rate has no effect without --online\n");
    }
}
