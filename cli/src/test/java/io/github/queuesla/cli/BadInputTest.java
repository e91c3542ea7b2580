package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid input: one clear message, the right exit code, nothing on standard output, and no request. */
class BadInputTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvFileSource(resources = "/usage-errors.txt", delimiter = '|', quoteCharacter = '"')
    void mistakeOnTheCommandLineIsAUsageError(String arguments, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .run(Stream.concat(Stream.of("report"), Arrays.stream(arguments.split(" ")))
                            .toArray(String[]::new));

            assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sort", "--top", "--fail-under", "--no-traffic", "--color"})
    void planRefusesWhatTheReportWouldRefuse(String option) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command command = Command.in(folder, simulator);
            Command.Run report = command.run("report", option, "nonsense");
            Command.Run plan = command.run("plan", "report", option, "nonsense");

            assertThat(plan.err()).startsWith("queue-sla: " + option).isEqualTo(report.err());
            assertThat(plan.exitCode()).isEqualTo(2);
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GENESYS_START_DATE|2024-01-32|GENESYS_START_DATE: '2024-01-32' is not a date",
                "GENESYS_END_DATE|2023-01-01|ends before it starts",
                "GENESYS_ORG_URL|http://example.com|it would expose the credentials: use https, or allow it with"
                        + " --insecure-http",
                "GENESYS_ORG_URL|https://user:hidden@example.com|is not usable",
                "GENESYS_ORG_URL|https://example.com:99999|GENESYS_ORG_URL: the organisation's URL is not usable",
                "GENESYS_LOGIN_URL|ftp://example.com|GENESYS_LOGIN_URL: the login URL is not usable",
                "GENESYS_REGION|eu-west-1|cannot be combined",
                "GENESYS_CLIENT_ID|a,b|names 2 OAuth clients",
                "GENESYS_CLIENT_ID|\" \"|Missing GENESYS_CLIENT_ID or GENESYS_CLIENT_SECRET",
                "GENESYS_QUEUE_IDS|a,,b|an empty value is not a queue"
            })
    void mistakeInAVariableIsAConfigurationError(String name, String value, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).with(name, value).run("report");

            assertThat(run.err()).contains(message).doesNotContain("hidden").doesNotContain("Exception");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--api", "--page-size"})
    void queuesRejectsOptionsThatHaveNoEffectThere(String option) throws IOException {
        Command.Run run = Command.in(folder).run("queues", option, "100");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("'" + option + "' is not an option of queues")
                .doesNotContain("100");
    }

    @ParameterizedTest
    @CsvSource({
        "report --verbose --format csv --verbose, --verbose",
        "report --compare-booking --fail-under 80 --compare-booking, --compare-booking",
        "evidence --history h --all --verbose --proxy http://user:hidden@p --verbose, --verbose",
        "evidence --history h --target 80 --all --target 90, --target",
        "plan report --verbose --by day --verbose, --verbose",
        "plan --offline --format csv --offline, --offline",
        "sync --verbose --verbose, --verbose"
    })
    void optionOfAGroupThatIsGivenTwiceIsRefused(String commandLine, String option) throws IOException {
        Command.Run run = Command.in(folder).run(commandLine.split(" "));

        assertThat(run.err())
                .contains("queue-sla: " + option + " is given more than once: keep one of them")
                .doesNotContain("hidden");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyMistakeOfAContractHasItsOwnLine() throws IOException {
        Files.writeString(folder.resolve("contract.yaml"), """
                format: 1
                contract: Northwind
                service-levels:
                  - name: voice
                    queues: ["a\\nb: error"]
                    within: 20
                    tarqet: 80
                """);

        Command.Run run = Command.in(folder).run("report", "--contract", "contract.yaml");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.matches("queue-sla: .*contract\\.yaml:\\d.*"));
        assertThat(run.err())
                .contains(":6:5: error: ")
                .contains(":7:5: error: ")
                .doesNotContain("\\u000a");
    }

    @Test
    void portInUseIsAConfigurationError() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            String port = String.valueOf(simulator.baseUri().getPort());

            Command.Run run = Command.in(folder).run("simulate", "--port", port);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("--port: 127.0.0.1:" + port + " is not available");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void noWorstIntervalIsMentionedWhenNoneIsWanted() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run =
                    Command.in(folder, simulator).run("check", "--queue", "Sales", "--target", "99", "--worst", "0");

            assertThat(run.exitCode()).isEqualTo(10);
            assertThat(run.out()).contains("missed").doesNotContainIgnoringCase("costliest");
        }
    }

    @Test
    void eachMistakeOfAContractHasItsOwnLine() throws IOException {
        Files.writeString(folder.resolve("leeds.yaml"), """
                format: 1
                contract: Leeds
                defaults: {time-zone: UTC}
                service-levels:
                  - {name: voice, queues: [Sales], within: 20s, targett: 80, edgee: strict}
                """);

        Command.Run run = Command.in(folder).run("report", "--contract", "leeds.yaml");

        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("queue-sla: ") && line.contains("leeds.yaml:5:"))
                .anyMatch(line -> line.contains("'targett'"))
                .anyMatch(line -> line.contains("'edgee'"));
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void malformedLineOfTheEnvFileIsNumberedAndNotQuoted() throws IOException {
        Files.writeString(folder.resolve(".env"), "GENESYS_CLIENT_ID=a\nthis is my secret\n");

        Command.Run run = Command.in(folder).run("report");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(".env, line 2").doesNotContain("my secret");
    }
}
