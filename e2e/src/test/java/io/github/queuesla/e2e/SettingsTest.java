package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sources of credentials, host, queues and dates, and their precedence. */
class SettingsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void envFileCanSetEverything() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            writeEnv(".env", simulator.environment());

            Command.Run run = Command.in(folder).run("report", "--format", "plain");

            assertThat(run.err()).isEmpty();
            assertThat(run.outLines()).hasSize(9);
        }
    }

    @Test
    void envFileCanBeChosen() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            writeEnv("client.env", simulator.environment());

            assertThat(Command.in(folder)
                            .run("report", "--env-file", "client.env")
                            .exitCode())
                    .isZero();
            assertThat(Command.in(folder)
                            .run("report", "--env-file", "none.env")
                            .exitCode())
                    .isEqualTo(3);
        }
    }

    @Test
    void environmentOverridesTheEnvFileAndAnOptionOverridesBoth() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Files.writeString(folder.resolve(".env"), "GENESYS_QUEUE_IDS=Sales,Support\n");
            Command command = Command.in(folder, simulator);

            assertThat(command.without("GENESYS_QUEUE_IDS")
                            .run("report", "--format", "plain")
                            .outLines())
                    .hasSize(3);
            assertThat(command.run("report", "--format", "plain").outLines()).hasSize(9);
            assertThat(command.run("report", "--format", "plain", "--queue", "Sales")
                            .outLines())
                    .hasSize(2);
        }
    }

    @Test
    void hostFromTheEnvFileGetsNoCredentialsFromElsewhere() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Files.writeString(folder.resolve(".env"), "GENESYS_ORG_URL=" + simulator.baseUri() + "\n");

            Command.Run run =
                    Command.in(folder, simulator).without("GENESYS_ORG_URL").run("report");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("a host from a file is used only with credentials from the same file");
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void periodOverridesBothDatesOfTheEnvironment() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("report", "--period", "2024-W03", "--format", "json");

            assertThat(run.out()).contains("\"from\": \"2024-01-15\"").contains("\"to\": \"2024-01-21\"");
        }
    }

    @Test
    void defaultPeriodIsYesterday() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .without("GENESYS_START_DATE")
                    .without("GENESYS_END_DATE")
                    .run("report", "--format", "json");

            assertThat(run.out()).contains("\"from\": \"2024-02-09\"").contains("\"provisional\": true");
        }
    }

    @Test
    void queuesFileCanBeLongerThanAVariable() throws IOException {
        try (Simulator simulator = Organisations.ofSize(600)) {
            Files.write(
                    folder.resolve("queues.txt"),
                    simulator.organisation().queues().stream()
                            .map(queue -> queue.id())
                            .toList());

            Command.Run run =
                    Command.in(folder, simulator).run("report", "--queues-file", "queues.txt", "--format", "plain");

            assertThat(run.err()).isEmpty();
            assertThat(run.outLines()).hasSize(601);
        }
    }

    @ParameterizedTest
    @CsvSource({"none.txt,cannot be read", "latin-1.txt,is not text", "empty.txt,names no queue"})
    void queuesFileThatNamesNoQueuesIsAConfigurationError(String name, String message) throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "\n \n");
        Files.writeString(folder.resolve("latin-1.txt"), "K\u00fcndigungen", StandardCharsets.ISO_8859_1);
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("report", "--queues-file", name);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("--queues-file: ").contains(message);
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void formulaMayBeWrittenInCapitals() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("report", "--formula", "Answered-And-Abandoned");

            assertThat(run.out()).contains("formula answered-and-abandoned");
        }
    }

    private void writeEnv(String name, Map<String, String> environment) throws IOException {
        String text = environment.entrySet().stream()
                .map(entry -> "export " + entry.getKey() + "='" + entry.getValue() + "'\n")
                .collect(Collectors.joining("", "# a client\n", ""));
        Files.writeString(folder.resolve(name), text);
    }
}
