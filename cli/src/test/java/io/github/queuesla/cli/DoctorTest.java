package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings of doctor: every fault is named with its fix, and the exit code is that of the first problem. */
class DoctorTest {

    @TempDir
    private Path folder = Path.of("");

    /** A command with the real clock, which the HTTP dates of the simulator use too. */
    private Command command(Simulator simulator) {
        return Command.in(folder, simulator).at(InstantSource.system());
    }

    /** The finding on a topic, with its fix. */
    private static String finding(Command.Run run, String topic) {
        List<String> lines = run.outLines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("(ok|warning|problem) +" + topic + " .*")) {
                boolean fix = i + 1 < lines.size() && lines.get(i + 1).startsWith("    ");
                return lines.get(i) + (fix ? lines.get(i + 1) : "");
            }
        }
        return "no finding about " + topic + " in:\n" + run.out() + run.err();
    }

    private Command.Run with(Behaviour behaviour) throws IOException {
        try (Simulator simulator = Organisations.behaving(behaviour)) {
            return command(simulator).run("doctor");
        }
    }

    @Test
    void healthyInstallationHasNoProblem() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = command(simulator).run("doctor");

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).endsWith("\n0 problems, 0 warnings\n").doesNotContain("to do");
            assertThat(finding(run, "java"))
                    .startsWith("ok")
                    .contains(String.valueOf(Runtime.version().feature()));
            assertThat(finding(run, "queue list")).startsWith("ok").contains("8 queues visible");
            assertThat(finding(run, "clock")).startsWith("ok").contains("agrees");
            assertThat(finding(run, "rate limit")).startsWith("ok").contains("300 requests a minute");
            assertThat(finding(run, "waiting contacts")).startsWith("ok").contains("available");
            assertThat(simulator.requests().all()).hasSize(5);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUEUES | FORBIDDEN | 0 | warning | queue list | routing:queue:view.*to do: give the OAuth"
                        + " client a role",
                "QUEUES | NOT_FOUND | 0 | warning | queue list | the host offers none",
                "AGGREGATES | FORBIDDEN | 0 | warning | conversation-aggregates |"
                        + " conversationAggregate:view.*no --by",
                "AGGREGATES | METHOD_NOT_ALLOWED | 0 | warning | conversation-aggregates | does not offer it",
                "QUEUE_SUMMARY | FORBIDDEN | 0 | warning | queue-summary | --api auto uses conversation-aggregates",
                "QUEUE_SUMMARY | NOT_FOUND | 0 | ok | queue-summary | does not offer it, and it is not needed",
                "QUEUE_SUMMARY | METHOD_NOT_ALLOWED | 0 | ok | queue-summary | not needed",
                "OBSERVATIONS | FORBIDDEN | 0 | warning | waiting contacts | cannot show who waits.*to do: give the"
                        + " OAuth client a role.*analytics:queueObservation:view",
                "OBSERVATIONS | NOT_FOUND | 0 | ok | waiting contacts | the host does not offer them"
            })
    void unavailableApiIsAsSevereAsItsConsequences(
            PlatformApi api, Availability availability, int code, String level, String topic, String text)
            throws IOException {
        Command.Run run =
                with(Behaviour.builder().availability(api, availability).build());

        assertThat(finding(run, topic)).startsWith(level).containsPattern(text);
        assertThat(run.exitCode()).isEqualTo(code);
    }

    @Test
    void hostWithoutAnyApiIsAProblem() throws IOException {
        Command.Run absent = with(Behaviour.builder()
                .availability(PlatformApi.AGGREGATES, Availability.NOT_FOUND)
                .availability(PlatformApi.QUEUE_SUMMARY, Availability.NOT_FOUND)
                .build());
        assertThat(finding(absent, "apis")).startsWith("problem").contains("provides no counts");
        assertThat(absent.exitCode()).isEqualTo(6);

        Command.Run forbidden = with(Behaviour.builder()
                .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN)
                .availability(PlatformApi.QUEUE_SUMMARY, Availability.FORBIDDEN)
                .build());
        assertThat(finding(forbidden, "conversation-aggregates")).startsWith("problem");
        assertThat(forbidden.exitCode()).isEqualTo(4);
        assertThat(forbidden.out()).contains("2 problems, 0 warnings");
    }

    @Test
    void clientThatSeesNoQueueIsReported() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            simulator.setBehaviour(Behaviour.builder()
                    .invisible(simulator.organisation().queues().stream()
                            .map(Queue::id)
                            .toArray(String[]::new))
                    .build());

            Command.Run run = command(simulator).run("doctor");

            assertThat(finding(run, "queue list"))
                    .startsWith("warning")
                    .contains("no queue")
                    .contains("divisions");
        }
    }

    @Test
    void wrongSecretIsDeniedAndNothingElseIsRequested() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = command(simulator)
                    .with("GENESYS_CLIENT_SECRET", "not-the-secret")
                    .run("doctor");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(finding(run, "token"))
                    .startsWith("problem")
                    .contains("invalid_client")
                    .contains("to do: check GENESYS_CLIENT_ID");
            assertThat(run.out() + run.err()).doesNotContain("not-the-secret");
            assertThat(simulator.requests().all()).hasSize(1);
        }
    }

    @Test
    void everyClientIsCheckedAndNamed() throws IOException {
        SimulatorOptions options =
                SimulatorOptions.of(InstantSource.fixed(Command.NOW)).withClients(2);
        try (Simulator simulator = Simulator.start(options)) {
            String secrets = simulator.clientSecret() + ",not-the-secret";
            Command.Run run =
                    command(simulator).with("GENESYS_CLIENT_SECRET", secrets).run("doctor");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.outLines())
                    .anyMatch(line ->
                            line.startsWith("ok ") && line.contains("client " + simulator.clientId() + ": obtained"))
                    .anyMatch(line -> line.startsWith("problem  token")
                            && line.contains(
                                    "client " + simulator.clients().get(1).id()));
        }
    }

    @Test
    void closedPortIsUnavailable() throws IOException {
        Command command;
        try (Simulator simulator = Organisations.good()) {
            command = command(simulator);
        }

        Command.Run run = command.run("doctor");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(finding(run, "host"))
                .startsWith("problem")
                .contains("the host refused the connection")
                .contains("check host and port");
        assertThat(finding(run, "clock")).startsWith("no finding");
        assertThat(finding(run, "queue list")).startsWith("no finding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S | ok | agrees",
                "PT20S | ok | agrees",
                "PT2M5S | warning | 2 min 5 s ahead of the platform",
                "PT-3H-1M | warning | 3 h 1 min behind the platform",
                "P-400DT-30M | warning | 400 d 0 h behind"
            })
    void wrongClockIsReported(Duration wrong, String level, String text) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = command(simulator)
                    .at(() -> InstantSource.system().instant().plus(wrong))
                    .run("doctor");

            // The Date header has whole seconds, so the difference may be one second less.
            assertThat(finding(run, "clock").replace("2 min 4 s", "2 min 5 s").replace("3 h 0 min", "3 h 1 min"))
                    .startsWith(level)
                    .contains(text);
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void shortThrottlingIsWaitedForAndReported() throws IOException {
        Command.Run run = with(Behaviour.builder()
                .outage(1, 429)
                .retryAfter(RetryAfterForm.SECONDS, 0)
                .build());

        assertThat(run.exitCode()).isZero();
        assertThat(finding(run, "rate limit")).startsWith("warning").contains("429, Retry-After: 0");
    }

    @Test
    void longThrottlingIsUnavailable() throws IOException {
        Command.Run run = with(Behaviour.builder()
                .outage(100, 429)
                .retryAfter(RetryAfterForm.SECONDS, 3600)
                .build());

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(finding(run, "rate limit")).startsWith("warning").contains("Retry-After: 3600");
    }

    @Test
    void rateLimitUsedByOthersIsReported() throws IOException {
        Command.Run run = with(Behaviour.builder().requestsPerMinute(4).build());

        assertThat(finding(run, "rate limit"))
                .startsWith("warning")
                .contains("3 were used")
                .contains("by other programs");
    }

    @Test
    void envFileThatOthersCanReadIsReported() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Path file = folder.resolve(".env");
            Files.writeString(
                    file,
                    simulator.environment().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining("\n")));
            Command command = Command.in(folder).at(InstantSource.system());

            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            Command.Run open = command.run("doctor");
            assertThat(finding(open, ".env")).startsWith("warning").contains("chmod 600 " + file);
            assertThat(open.exitCode()).isZero();

            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThat(finding(command.run("doctor"), ".env")).startsWith("ok");
        }
    }

    @Test
    void hostFromAFileWithCredentialsFromElsewhereIsAConfigurationProblem() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Files.writeString(folder.resolve(".env"), "GENESYS_ORG_URL=" + simulator.baseUri() + "\n");

            Command.Run run = command(simulator).without("GENESYS_ORG_URL").run("doctor");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(finding(run, "address"))
                    .startsWith("problem")
                    .contains("only with credentials from the same file");
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GENESYS_CLIENT_ID | a,b | credentials | names 2 OAuth clients",
                "GENESYS_CLIENT_SECRET | ' ' | credentials | Missing GENESYS_CLIENT_ID",
                "GENESYS_ORG_URL | http://example.com | address | plain http to host example.com is refused",
                "GENESYS_REGION | eu-west-1 | address | cannot be combined"
            })
    void invalidVariableIsFoundAndNothingIsSent(String name, String value, String topic, String text)
            throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = command(simulator).with(name, value).run("doctor");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(finding(run, topic)).startsWith("problem").contains(text).contains("to do:");
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void malformedLineOfTheEnvFileIsFoundAndNotQuoted() throws IOException {
        Files.writeString(folder.resolve(".env"), "this is my secret\n");

        Command.Run run = Command.in(folder).run("doctor");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(finding(run, "variables")).startsWith("problem").contains("line 1");
        assertThat(run.out()).doesNotContain("my secret");
    }

    /** Against a host that only a proxy could know, with these variables. */
    private String proxyFinding(Map<String, String> variables, String... options) {
        Command command = Command.in(folder)
                .with("GENESYS_CLIENT_ID", "a")
                .with("GENESYS_CLIENT_SECRET", "b")
                .with("GENESYS_ORG_URL", "https://api.example.invalid");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            command = command.with(variable.getKey(), variable.getValue());
        }
        List<String> arguments = new ArrayList<>(List.of("doctor", "--deadline", "1s"));
        arguments.addAll(List.of(options));
        Command.Run run = command.run(arguments.toArray(String[]::new));
        assertThat(run.out() + run.err()).doesNotContain("canary");
        return finding(run, "proxy");
    }

    @Test
    void wayToTheHostIsReported() throws IOException {
        Map<String, String> proxy = Map.of("https_proxy", "http://jo:canary@proxy.invalid:3128");

        assertThat(proxyFinding(Map.of())).matches("ok +proxy +none");
        assertThat(proxyFinding(proxy))
                .startsWith("ok")
                .endsWith("requests go through proxy.invalid:3128 (HTTPS_PROXY)");
        assertThat(proxyFinding(proxy, "--proxy", "other.invalid:80"))
                .endsWith("requests go through other.invalid:80 (--proxy)");
        assertThat(proxyFinding(Map.of("ALL_PROXY", "p.invalid:1", "NO_PROXY", "example.invalid")))
                .endsWith("none, since NO_PROXY lists the host");
        assertThat(proxyFinding(
                        Map.of("ALL_PROXY", "p.invalid:1", "NO_PROXY", "login.invalid"),
                        "--login-url",
                        "https://login.invalid"))
                .endsWith("api.example.invalid: requests go through p.invalid:1 (ALL_PROXY);"
                        + " login.invalid: none, since NO_PROXY lists the host");
        assertThat(proxyFinding(Map.of("ALL_PROXY", "socks5://jo:canary@p")))
                .startsWith("problem")
                .contains("ALL_PROXY: SOCKS proxies are not supported")
                .contains("to do: use --proxy");
    }

    @Test
    void proxyThatIsDownIsTheProblemAndNotTheHost() {
        Command.Run run = Command.in(folder)
                .with("GENESYS_CLIENT_ID", "a")
                .with("GENESYS_CLIENT_SECRET", "b")
                .with("HTTPS_PROXY", "http://proxy.invalid:3128")
                .run("doctor", "--region", "eu-central-1");

        assertThat(finding(run, "host"))
                .startsWith("problem")
                .contains("could not resolve the proxy proxy.invalid:3128 (DNS)")
                .contains("to do: check --proxy, HTTPS_PROXY and NO_PROXY");
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void proxyInTheEnvFileHasNoEffectAndIsReported() throws IOException {
        Files.writeString(folder.resolve(".env"), "HTTPS_PROXY=http://jo:canary@proxy.invalid:3128\n");
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = command(simulator).run("doctor");

            assertThat(run.out())
                    .contains("HTTPS_PROXY is in the .env file, where it has no effect")
                    .doesNotContain("canary");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void plainHttpToAnotherMachineIsReported() {
        Command.Run run = Command.in(folder)
                .with("GENESYS_CLIENT_ID", "a")
                .with("GENESYS_CLIENT_SECRET", "b")
                .run("doctor", "--org-url", "http://queue-sla.invalid", "--insecure-http");

        assertThat(finding(run, "address"))
                .startsWith("warning")
                .contains("unencrypted")
                .contains("https");
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void jsonHasTheFindingsAndTheExitCode() throws IOException {
        Behaviour forbidden = Behaviour.builder()
                .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN)
                .availability(PlatformApi.QUEUE_SUMMARY, Availability.FORBIDDEN)
                .build();
        try (Simulator simulator = Organisations.behaving(forbidden)) {
            Command.Run run = command(simulator).run("doctor", "--format", "json");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out())
                    .contains("\"schema\": \"queue-sla.doctor/1\"")
                    .contains("\"exitCode\": 4")
                    .containsPattern("\"level\": \"problem\",\\s+\"topic\": \"queue-summary\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--deadline 5 | has no unit",
                "--format html | not one of table",
                "--api auto | is not an option of doctor",
                "stray | is not an argument of doctor"
            })
    void mistakeOnTheCommandLineIsAUsageError(String options, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = command(simulator).run(("doctor " + options).split(" "));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(message).doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }
}
