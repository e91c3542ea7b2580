package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay prints what the recorded run printed, byte for byte, from the folder alone. */
class RecordReplayTest {

    @TempDir
    private Path folder = Path.of("");

    private static String[] with(String arguments, String... more) {
        return Stream.concat(Stream.of(arguments.split(" ")), Stream.of(more)).toArray(String[]::new);
    }

    /** A command without variables, on another day. */
    private Command.Run replay(String arguments) {
        return Command.in(folder)
                .at(InstantSource.fixed(Command.NOW.plus(Duration.ofDays(400))))
                .run(with(arguments, "--replay", "kept"));
    }

    private String kept() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(file.getFileName()).append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --format json",
                "report --format table --target 80 --within 20s --within 1m",
                "report --format json --api conversation-aggregates --by half-hour --queue S* --period 2024-W02",
                "report --format csv --formula offered --by day,media --time-zone Europe/Berlin",
                "report --format json --queue Sales --queue Nowhere",
                "report --format json --page-size 3",
                "report --format json --period yesterday",
                "check --format json --queue S* --target 80 --period 2024-W02",
                "curve --format json --queue Sales --period 2024-W02",
                "formulas --format json --queue Sales --period 2024-W02",
                "budget --format json --queue Sales --target 80",
                "bridge --format json --queue Sales --period 2024-W02",
                "contract init",
                "queues --format json"
            })
    void outputIsIdenticalFromTheFolderAlone(String arguments) throws IOException {
        Command.Run run;
        try (Simulator simulator = Organisations.good()) {
            AtomicInteger hours = new AtomicInteger();
            run = Command.in(folder, simulator)
                    .at(() -> Command.NOW.plus(Duration.ofHours(hours.getAndIncrement())))
                    .run(with(arguments, "--record", "kept"));
            assertThat(run.exitCode()).as(run.err()).isIn(0, 7, 10);
        }

        assertThat(replay(arguments)).isEqualTo(run);
        assertThat(replay(arguments)).as("a second time").isEqualTo(run);
    }

    @Test
    void logoAndClientsOfAContractAreReplayedFromTheFolderAlone() throws IOException {
        Path logo = Files.write(folder.resolve("logo.png"), HexFormat.of().parseHex("89504e470d0a1a0a"));
        Path contract = Files.writeString(folder.resolve("care.yaml"), """
                format: 1
                contract: Care
                report: {logo: logo.png}
                defaults: {time-zone: UTC, within: 20s, window: week}
                service-levels:
                  - {name: calls, client: Acme, queues: Sales}
                  - {name: chats, client: Globex, queues: Support}
                """);
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator)
                    .run(with("report --contract care.yaml --period 2024-W02 --split-by client --format html"
                            + " -o before --record kept"));
        }
        Files.delete(logo);
        Files.delete(contract);

        Command.Run run = replay("report --split-by client -o after");

        assertThat(run.exitCode()).as(run.err()).isZero();
        for (String file : List.of("Acme.html", "Globex.html")) {
            assertThat(folder.resolve("after").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("before").resolve(file))
                    .content()
                    .contains("<img class=\"logo\" src=\"data:image/png;base64,");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3 | 0.1 | report --format json --max-retries 20",
                "0.0 | 0.9 | report --format json --max-retries 1",
                "0.0 | 0.5 | report --format json --max-retries 0 --page-size 1 --by day",
            })
    void faultsAndRetriesAreReplayed(double throttled, double failing, String arguments) throws IOException {
        Behaviour bumpy = Behaviour.builder()
                .throttled(throttled)
                .cut(failing / 2)
                .dropped(failing / 2)
                .retryAfter(RetryAfterForm.SECONDS, 0)
                .build();
        Command.Run run;
        try (Simulator simulator = Organisations.behaving(bumpy)) {
            run = Command.in(folder, simulator).run(with(arguments, "--record", "kept"));
        }

        Command.Run again = replay(arguments);
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(again.exitCode()).isEqualTo(run.exitCode());
        assertThat(again.err()).isEqualTo(run.err());
    }

    @Test
    void refusalsAreReplayed() throws IOException {
        Behaviour forbidden = Behaviour.builder()
                .availability(PlatformApi.QUEUES, Availability.FORBIDDEN)
                .availability(PlatformApi.QUEUE_SUMMARY, Availability.NOT_FOUND)
                .build();
        Command.Run run;
        try (Simulator simulator = Organisations.behaving(forbidden)) {
            run = Command.in(folder, simulator).run("report", "--format", "json", "--record", "kept");
        }

        assertThat(run.out()).contains("conversation-aggregates");
        assertThat(replay("report --format json")).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --format csv",
                "check --format csv --queue S* --target 80 --period 2024-W02",
                "curve --format csv --queue Sales --period 2024-W02",
                "bridge --format csv --queue Sales --period 2024-W02",
                "queues --format csv"
            })
    void runThatItsDeadlineEndedHasTheSameExitCode(String arguments) throws IOException {
        Behaviour throttled = Behaviour.builder()
                .outage(100, 429)
                .retryAfter(RetryAfterForm.SECONDS, 3_600)
                .build();
        Command.Run run;
        try (Simulator simulator = Organisations.behaving(throttled)) {
            run = Command.in(folder, simulator).run(with(arguments, "--record", "kept"));
        }

        Command.Run again = replay(arguments);
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(again.exitCode()).isEqualTo(5);
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(again.err()).contains("the deadline has passed");
    }

    @Test
    void waitsTakeNoTimeInTheReplay() throws IOException {
        Behaviour throttled = Behaviour.builder()
                .outage(3, 429)
                .retryAfter(RetryAfterForm.SECONDS, 1)
                .build();
        Command.Run run;
        try (Simulator simulator = Organisations.behaving(throttled)) {
            run = Command.in(folder, simulator).run("report", "--format", "json", "--record", "kept");
        }
        assertThat(run.exitCode()).isZero();
        assertThat(kept()).contains("\"status\":429");

        // If the replay did not skip waits, it would exceed the deadline of one second.
        Command.Run again = replay("report --format json --deadline 1s");
        assertThat(again).isEqualTo(run);
    }

    @Test
    void tokenThatExpiresDuringTheRunChangesNoRequestCount() throws IOException {
        Command.Run run;
        try (Simulator simulator = Organisations.ofSize(300)) {
            Thread revoking = new Thread(() -> {
                while (simulator.requests().count() < 4) {
                    Thread.onSpinWait();
                }
                simulator.revokeTokens();
            });
            revoking.start();
            run = Command.in(folder, simulator)
                    .without("GENESYS_QUEUE_IDS")
                    .run("report", "--format", "json", "--page-size", "10", "--record", "kept");
        }
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(kept()).contains("\"status\":401");

        assertThat(replay("report --format json --page-size 10")).isEqualTo(run);
    }

    @Test
    void folderContainsNoSecret() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Files.writeString(folder.resolve("client.env"), "GENESYS_QUEUE_IDS=Sales\n");
            Command.Run run = Command.in(folder, simulator)
                    .run("report", "--record", "kept", "--env-file", "client.env", "--verbose");
            assertThat(run.exitCode()).isZero();

            assertThat(kept())
                    .contains(simulator.organisation().queues().get(0).id())
                    .contains("/oauth/token")
                    .doesNotContain(simulator.clientId())
                    .doesNotContain(simulator.clientSecret())
                    .doesNotContain("secret")
                    .doesNotContain("access_token")
                    .doesNotContainIgnoringCase("\"authorization\"")
                    .doesNotContain("Bearer")
                    .doesNotContain("grant_type");
        }
    }

    @Test
    void replayOfAnotherQuestionSaysWhatWasRecordedAndWhatIsAsked() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator).run("report", "--queue", "Sales", "--record", "kept");
        }
        Path kept = folder.resolve("kept");
        String recorded = "queue-sla: --replay: " + kept + " is a recording of 'GENESYS_START_DATE=2024-01-01"
                + " GENESYS_END_DATE=2024-01-31 queue-sla report --queue=Sales --format=table', made at "
                + Command.NOW + ". It has no responses for ";

        for (String options : List.of("--within 17s", "--period 2024-W02", "--queue Support --format csv")) {
            Command.Run run = replay("report " + options);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualTo(
                            recorded + options.replaceFirst(" --format.*", "").replace(' ', '=')
                                    + ": use the options of the recorded run, or record again\n");
        }
    }

    @Test
    void replayThatAsksTheSameWithoutFindingItNamesTheRequest() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator).run("report", "--period", "2024-W02", "--record", "kept");
        }
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            for (Path file : files.filter(it -> !it.endsWith("run.json")).toList()) {
                Files.delete(file);
            }
        }

        Command.Run run = replay("report");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("a recording of 'queue-sla report --period=2024-W02 --format=table', made at ")
                .contains(". It has no response to POST http://127.0.0.1:")
                .contains("/api/v2/analytics/queues/summary/query, which this version sends: record again");
    }

    @Test
    void hostOtherThanTheRecordedIsRefused() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            String host = simulator.baseUri().toString();
            Command.Run run = Command.in(folder, simulator).run("report", "--record", "kept", "--org-url", host);

            assertThat(replay("report --org-url " + host)).isEqualTo(run);
            assertThat(replay("report --org-url " + host + " --login-url " + host))
                    .isEqualTo(run);
        }
        Command.Run other = replay("report --region eu-central-1");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("the recording is of http://127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --within 20s --target 80 --queue S* --period 2024-W02 --format json --page-size 3",
                "report --contract leeds.yaml --period 2024-01 --format csv -o report.csv",
                "report --queues-file queues.txt --period 2024-W02",
                "check --contract leeds.yaml --period 2024-01 --worst 2",
                "curve --queue Sales --period 2024-W02 --at 10s --at 20s",
                "bridge --queue Sales --period 2024-W02 --platform-zone Asia/Tokyo",
                "queues --queue S* --format csv",
                "contract init --name Leeds --queue S*"
            })
    void commandAloneReplaysEverything(String arguments) throws IOException {
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
        Files.writeString(folder.resolve("queues.txt"), "Sales\nSupport\n");
        Command.Run run;
        try (Simulator simulator = Organisations.good()) {
            run = Command.in(folder, simulator).run(with(arguments, "--record", "kept"));
            assertThat(run.exitCode()).as(run.err()).isIn(0, 7, 10);
        }
        Path report = folder.resolve("report.csv");
        String printed = Files.exists(report) ? Files.readString(report) : run.out();
        Files.delete(folder.resolve("leeds.yaml"));
        Files.delete(folder.resolve("queues.txt"));
        String command =
                arguments.startsWith("contract") ? "contract init" : arguments.split(" ")[0];

        Command.Run again = replay(command);

        assertThat(again.out()).as(again.err()).isEqualTo(printed);
        assertThat(again.exitCode()).isEqualTo(run.exitCode());
    }

    private static final String CONTRACT = """
            format: 1
            contract: Leeds support centre
            defaults: {time-zone: Europe/London}
            service-levels:
              - name: voice
                queues: "S*"
                within: 20s
                target: 80
            """;

    @Test
    void givenOptionsReplaceTheRecordedOnes() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator)
                    .run(with("report --period 2024-W02 --queue Sales --target 80 --format json", "--record", "kept"));
        }

        assertThat(replay("report --format csv").out()).startsWith("definition,");
        assertThat(replay("report --target 99").out()).contains("\"targetPercent\": 99");
        assertThat(replay("report -o again.csv").exitCode()).isZero();
        assertThat(folder.resolve("again.csv")).content().startsWith("definition,");
        assertThat(replay("report --from 2024-01-08 --to 2024-01-14").exitCode())
                .isZero();
        assertThat(replay("report --queue Support").exitCode()).isEqualTo(3);
    }

    @Test
    void recordingOfAnotherCommandIsRefused() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator).run("report", "--target", "80", "--record", "kept");
        }

        Command.Run run = replay("check --target 80");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("queue-sla: --replay: kept is a recording of 'queue-sla report':"
                        + " use queue-sla report --replay kept\n");
        assertThat(replay("formulas").exitCode()).isEqualTo(2);
    }

    @Test
    void recordingWithoutACommandIsReplayedWithTheGivenOptions() throws IOException {
        Command.Run run;
        try (Simulator simulator = Organisations.good()) {
            run = Command.in(folder, simulator).run("report", "--target", "80", "--record", "kept");
        }
        Path file = folder.resolve("kept/run.json");
        String older = Files.readString(file).replaceAll("\"command\":.*?],", "");
        Files.writeString(file, older);

        assertThat(older).doesNotContain("command", "--target");
        assertThat(replay("report --target 80")).isEqualTo(run);
    }

    @Test
    void addressesAndProxiesAreNotKept() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .run(with("report --proxy proxy.invalid:8080 --verbose --debug", "--record", "kept"));
            assertThat(run.exitCode()).as(run.err()).isZero();
        }

        assertThat(Files.readString(folder.resolve("kept/run.json")))
                .contains("\"command\":\"report\"")
                .doesNotContain("proxy", "--verbose", "--debug", "--record");
    }

    @Test
    void nonEmptyFolderIsLeftUnchangedAndNothingIsSent() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");
        try (Simulator simulator = Organisations.good()) {
            Command command = Command.in(folder, simulator);
            Command.Run full = command.run("report", "--record", "mine");
            Command.Run file = command.run("report", "--record", "mine/notes.txt");
            Command.Run nowhere = command.run("report", "--record", "no/such/folder");

            assertThat(full.exitCode()).isEqualTo(3);
            assertThat(full.err()).contains("is not empty").contains("--record");
            assertThat(file.exitCode()).isEqualTo(3);
            assertThat(nowhere.exitCode()).isEqualTo(3);
            assertThat(nowhere.err()).contains("does not exist");
            assertThat(simulator.requests().all()).isEmpty();

            assertThat(command.run("report", "--record", "kept").exitCode()).isZero();
            Command.Run twice = command.run("report", "--record", "kept");
            assertThat(twice.exitCode()).isEqualTo(3);
            assertThat(twice.err()).contains("holds the recording of another run");
        }
        assertThat(folder.resolve("mine")).isDirectoryContaining("glob:**/notes.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report --record a --replay b | 2 | cannot be combined",
                "report --replay missing | 3 | there is no folder",
                "queues --replay missing | 3 | there is no folder",
                "report --within soon --record kept | 2 | --within",
                "report --by day --api queue-summary --record kept | 2 | cannot split"
            })
    void invalidOptionIsNamedAndLeavesNoFolder(String arguments, int code, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(arguments.split(" "));

            assertThat(run.exitCode()).isEqualTo(code);
            assertThat(run.err()).contains(message).doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
            assertThat(folder).isEmptyDirectory();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @Test
    void damagedRecordingIsNamed() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator).run("report", "--record", "kept");
        }
        Path file = folder.resolve("kept/000002.json");
        Files.writeString(file, Files.readString(file).substring(0, 50));

        Command.Run run = replay("report");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("000002.json cannot be read").doesNotContain("Exception");
    }
}
