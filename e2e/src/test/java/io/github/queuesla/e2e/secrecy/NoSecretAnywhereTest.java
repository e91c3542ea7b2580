package io.github.queuesla.e2e.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No output and no file of any command contains a secret or token, whatever the platform sends back. */
class NoSecretAnywhereTest {

    private static final String CONTRACT = """
            format: 1
            contract: Leeds support centre
            service-levels:
              - name: voice
                queues: "*"
                within: 20s
                target: 80
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static Simulator simulator;
    private static Parrot parrot;
    private static Path contract = Path.of("");
    private static Path variables = Path.of("");

    @BeforeAll
    static void open() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Command.NOW)));
        parrot = Parrot.before(simulator);
        contract = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
        variables = Files.writeString(folder.resolve("client.env"), variables());
    }

    @AfterAll
    static void close() {
        parrot.close();
        simulator.close();
    }

    static Stream<Mood> badMoods() {
        return Mood.bad().stream();
    }

    static List<String> everything() {
        return Lines.ofEverything();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMoods")
    void noFailureShowsASecret(Mood mood) throws IOException, InterruptedException {
        parrot.be(mood);
        for (String line : Lines.ofFailures()) {
            Command.Run run = assertNoTraceOf(line, Command.in(place("fail")).with(parrot.environment()));
            assertThat(run.exitCode()).as(line + run.err()).isNotEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void noCommandShowsASecret(String line) throws IOException, InterruptedException {
        parrot.be(Mood.GOOD);
        Path place = place("good");
        Command command = Command.in(place).with(parrot.environment());
        if (line.contains("--replay kept")) {
            command.run(arguments("report --record kept --format json"));
        }

        Command.Run run = assertNoTraceOf(line, command);

        assertThat(run.out() + run.err() + LeftBehind.in(place))
                .as("something to be searched")
                .hasSizeGreaterThan(10);
    }

    @Test
    void fileWithVariablesShowsNoSecret() throws IOException, InterruptedException {
        parrot.be(Mood.GOOD);
        for (String line : List.of(
                "report --verbose --debug --env-file ENV",
                "queues --verbose --debug --record kept --env-file ENV",
                "doctor --verbose --debug --env-file ENV")) {
            Command.Run run = assertNoTraceOf(line, Command.in(place("file")));

            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    @Test
    void envFileOfTheFolderShowsNoSecret() throws IOException, InterruptedException {
        parrot.be(Mood.GOOD);
        Path place = place("env");
        Path env = Files.writeString(place.resolve(".env"), variables());
        for (String line : List.of("report --verbose --debug -o report.txt", "doctor --verbose --debug")) {
            Command.Run run = Command.in(place).run(arguments(line));

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(Canaries.tracesIn(run.out() + run.err())).isEmpty();
        }
        Files.delete(env);
        assertThat(Canaries.tracesIn(LeftBehind.in(place).toString())).isEmpty();
    }

    @Test
    void queueNamedLikeASecretIsMasked() throws IOException, InterruptedException {
        parrot.be(Mood.GOOD);

        Command.Run run = assertNoTraceOf(
                "queues --format csv", Command.in(place("names")).with(parrot.environment()));

        assertThat(run.out())
                .contains("***")
                .containsPattern("\"?Sales .*\\*\\*\\*")
                .doesNotContain(",Sales,");
    }

    /** The message about an invalid status line quotes it. */
    @Test
    void responseThatIsNotHttpShowsNoSecret() throws IOException, InterruptedException {
        for (String form : Canaries.echoes()) {
            try (RawHttpServer server = RawHttpServer.start(
                    Reply.answer(
                            200, "{\"access_token\": \"" + Canaries.TOKEN.jsonEscaped() + "\", \"expires_in\": 60}"),
                    Reply.raw(form + "\r\n" + form + "\r\n\r\n"))) {
                Command.Run run = assertNoTraceOf(
                        "report --verbose --debug --max-retries 0 --record kept --org-url http://127.0.0.1:"
                                + server.port(),
                        Command.in(place("raw")).with(parrot.environment()));

                assertThat(run.exitCode()).as(run.err()).isIn(5, 6);
            }
        }
    }

    /** A proxy sees its own password in each request of plain http, and may send it back. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("moods")
    void passwordOfAProxyIsASecretToo(Mood mood) throws IOException, InterruptedException {
        parrot.be(mood);
        for (String line : List.of(
                "report --verbose --debug --insecure-http --max-retries 0 --deadline 5s --record kept",
                "report --format json -o out.json --insecure-http --max-retries 0 --deadline 5s",
                "doctor --verbose --debug --insecure-http --deadline 2s")) {
            Command.Run run = assertNoTraceOf(line, Command.in(place("proxy")).with(parrot.environmentOfProxy()));

            assertThat(run.err()).as(line).doesNotContain("api.example.test (DNS)");
            assertThat(!mood.equals(Mood.GOOD) || run.exitCode() == 0)
                    .as(line + run.out() + run.err())
                    .isTrue();
        }
    }

    static Stream<Mood> moods() {
        return Stream.concat(Stream.of(Mood.GOOD), badMoods());
    }

    @Test
    void unusableAddressOfAProxyIsNotQuoted() throws IOException, InterruptedException {
        String login = "jo:" + Canaries.SECRET.text();
        for (String address : List.of(
                "socks5://" + login + "@p.example", "http://" + login + "@p.example:99999", login + "@", login)) {
            for (String line : List.of("report --verbose --debug", "doctor --verbose --debug")) {
                Command.Run run = assertNoTraceOf(
                        line,
                        Command.in(place("proxy"))
                                .with(parrot.environment())
                                .with("GENESYS_ORG_URL", "https://api.example.test")
                                .with("HTTPS_PROXY", address));

                assertThat(run.exitCode()).as(address).isEqualTo(3);
            }
            Command option = Command.in(place("proxy")).with(parrot.environment());
            Command.Run run = option.run("report", "--org-url", "https://api.example.test", "--proxy", address);
            assertThat(Canaries.tracesIn(run.out() + run.err())).isEmpty();
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    /** With an invalid certificate the secret is not sent at all. */
    @Test
    void invalidCertificateShowsNoSecret() throws IOException, InterruptedException {
        try (Forger forger = Forger.start()) {
            for (String line : List.of("report --verbose --debug --max-retries 0", "doctor --verbose --debug")) {
                Command.Run run = assertNoTraceOf(
                        line + " --org-url " + forger.address(),
                        Command.in(place("tls")).with(parrot.environment()));

                assertThat(run.exitCode()).isEqualTo(5);
            }
            assertThat(forger.requests()).isZero();
        }
    }

    /** Fails if a new command has no line in the table. */
    @Test
    void everyCommandHasALine() {
        Set<String> tried = Lines.ofEverything().stream()
                .map(NoSecretAnywhereTest::commandOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(tried).isEqualTo(Set.copyOf(commands("")));
        assertThat(Lines.ofEverything()).hasSizeGreaterThan(100);
    }

    /** The commands that have subcommands and do something without one. */
    private static final Set<String> ALSO_ALONE = Set.of("settle");

    private static String commandOf(String line) {
        String[] arguments = arguments(line);
        boolean grouped = Set.of("contract", "history").contains(arguments[0])
                || (ALSO_ALONE.contains(arguments[0]) && !arguments[1].startsWith("-"));
        return grouped ? arguments[0] + " " + arguments[1] : arguments[0];
    }

    /** The names of all commands without subcommands, from the help. */
    private static List<String> commands(String parent) {
        List<String> help =
                Command.in(folder).run(arguments((parent + " --help").strip())).outLines();
        List<String> names = new ArrayList<>();
        int begin = help.indexOf("Commands:") + 1;
        for (int at = begin; begin > 0 && help.get(at).startsWith("  "); at++) {
            if (help.get(at).charAt(2) != ' ') {
                String name = (parent + " " + help.get(at).strip().split(" ")[0]).strip();
                List<String> below = commands(name);
                names.addAll(below);
                if (below.isEmpty() || ALSO_ALONE.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Command.Run assertNoTraceOf(String line, Command command) throws IOException, InterruptedException {
        Command.Run run = Runs.of(command, arguments(line));
        assertThat(Canaries.tracesIn(run.out())).as(line + ", standard output").isEmpty();
        assertThat(Canaries.tracesIn(run.err()))
                .as(line + ", standard error: " + run.err())
                .isEmpty();
        for (Map.Entry<String, String> file : LeftBehind.in(command.folder()).entrySet()) {
            assertThat(Canaries.tracesIn(file.getValue()))
                    .as(line + ", file " + file.getKey() + ": " + file.getValue())
                    .isEmpty();
        }
        return run;
    }

    private static String[] arguments(String line) {
        String[] arguments = line.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i]
                    .replace("CONTRACT", contract.toString())
                    .replace("ENV", variables.toString())
                    .replace("SECRET", Canaries.SECRET.text());
        }
        return arguments;
    }

    private static Path place(String name) throws IOException {
        return Files.createTempDirectory(folder, name);
    }

    private static String variables() {
        return parrot.environment().entrySet().stream()
                .map(each -> each.getKey() + "=\""
                        + each.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
    }
}
