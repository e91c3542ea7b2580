package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options {@code --client} and {@code --split-by client}. */
class ClientsTest {

    private static final String CONTRACT = """
            format: 1
            contract: Care 2024
            defaults: {time-zone: UTC, within: 20s, window: week}
            service-levels:
              - {name: calls, client: "%s", queues: [Sales], target: 1}
              - {name: claims, client: "%s", queues: [Support], target: 99.9}
              - {name: internal, queues: [Billing, Unknown Queue]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeContract() throws IOException {
        Files.writeString(folder.resolve("care.yaml"), CONTRACT.formatted("Acme", "Globex/Europe"));
    }

    private Command.Run run(String... arguments) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            return Command.in(folder, simulator)
                    .run(Stream.concat(
                                    Stream.of(arguments), Stream.of("--contract", "care.yaml", "--period", "2024-W02"))
                            .toArray(String[]::new));
        }
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "curve", "formulas", "budget", "bridge"})
    void everyCommandWritesAFileForEachClientThatTellsNothingOfTheOthers(String command) throws IOException {
        run(command, "--split-by", "client", "--format", "json", "-o", "out");

        assertThat(files("out")).containsExactly("Acme.json", "Globex-Europe.json", "no-client.json");
        assertThat(folder.resolve("out/Acme.json"))
                .content()
                .contains("\"calls\"")
                .doesNotContain("claims", "Globex", "Support", "internal", "Billing", "Unknown");
        assertThat(folder.resolve("out/no-client.json"))
                .content()
                .contains("\"internal\"")
                .doesNotContain("\"calls\"", "Acme", "Sales", "claims");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown", "html"})
    void fileOfAClientIsWhatTheCommandWritesForThatClient(String format) throws IOException {
        run("report", "--split-by", "client", "--format", format, "-o", "out");
        Command.Run alone = run("report", "--client", "Acme", "--format", format, "-o", "acme");

        assertThat(alone.exitCode()).as(alone.err()).isZero();
        assertThat(folder.resolve("out").resolve(files("out").get(0)))
                .content()
                .isEqualTo(Files.readString(folder.resolve("acme")))
                .contains("Care 2024 for Acme");
    }

    @ParameterizedTest
    @CsvSource({"check --client Acme,0", "check --client Globex/Europe,10", "check --split-by client -o out,7"})
    void worstExitCodeOfAllClientsIsThatOfTheRun(String command, int exitCode) throws IOException {
        assertThat(run(command.split(" ")).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void filesAreTablesWithoutAFormat() throws IOException {
        run("check", "--split-by", "client", "-o", "out");

        assertThat(files("out")).containsExactly("Acme.txt", "Globex-Europe.txt", "no-client.txt");
    }

    @Test
    void nameOfAFileIsNoFolderUnlessThereIsOne() throws IOException {
        Command.Run refused = run("check", "--split-by", "client", "-o", "care/out.2024.CSV");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "queue-sla: --split-by writes several files into a folder, and 'care/out.2024.CSV' looks like"
                                + " one file: write --split-by client -o care/out.2024 --format csv\n");

        Files.createDirectory(folder.resolve("reports.html"));
        run("check", "--split-by", "client", "-o", "reports.html");
        assertThat(files("reports.html")).containsExactly("Acme.txt", "Globex-Europe.txt", "no-client.txt");
    }

    @Test
    void clientsWithTheSameFileNameAreRefusedBeforeTheFirstRequest() throws IOException {
        Files.writeString(folder.resolve("care.yaml"), CONTRACT.formatted("A/B", "a:b"));
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .run("check", "--contract", "care.yaml", "--split-by", "client", "-o", "out");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("client 'A/B'", "client 'a:b'", "would both be in file 'a-b'");
            assertThat(simulator.requests().all()).isEmpty();
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void clientCalledNoClientCollidesWithTheRest() throws IOException {
        Files.writeString(folder.resolve("care.yaml"), CONTRACT.formatted("Acme", "no-client"));

        assertThat(run("check", "--split-by", "client", "-o", "out").err())
                .contains("would both be in file 'no-client'");
    }

    @ParameterizedTest
    @CsvSource({
        "check --client Acne,2,has no client 'Acne': did you mean 'Acme'?,",
        "check --split-by client,2,add -o FOLDER",
        "check --split-by client -o -,2,add -o FOLDER",
        "check --split-by queue -o out,2,is not one of client",
        "check --split-by client -o care.yaml,3,is a file",
        "check --split-by client -o missing/out,3,missing' does not exist"
    })
    void wrongUseIsExplained(String command, int exitCode, String message) throws IOException {
        Command.Run run = run(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--client Acme", "--split-by client -o out"})
    void clientsNeedAContract(String options) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(("check --target 80 " + options).split(" "));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("needs a contract: add --contract FILE");
        }
    }
}
