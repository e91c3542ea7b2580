package io.github.queuesla.cli.run;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Parsed;
import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The context of a replay, which is that of the recorded run, whatever the environment contains. */
class ReplayedRunTest {

    private static final Map<String, String> QUESTION =
            Map.of("GENESYS_QUEUE_IDS", "Sales", "GENESYS_START_DATE", "2024-01-01", "GENESYS_END_DATE", "2024-01-02");

    @TempDir
    private Path folder = Path.of("");

    private String address = "";

    private String clientId = "";

    /** An environment a year later, with variables of another organisation. */
    private CliEnvironment later() {
        InstantSource clock = InstantSource.fixed(Machines.NOW.plus(Duration.ofDays(365)));
        return Machines.in(folder, Map.of("GENESYS_QUEUE_IDS", "Other", "GENESYS_REGION", "eu-west-1"), clock);
    }

    private RunContext replay(String connection, String limits) {
        return RunContext.of(
                later(),
                Parsed.of(new ConnectionOptions(), connection),
                Parsed.of(new LimitOptions(), limits),
                Parsed.of(new RecordOptions(), "--replay kept"));
    }

    @BeforeEach
    void record() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Machines.NOW)))) {
            address = simulator.baseUri().toString();
            clientId = simulator.clientId();
            Map<String, String> variables = new HashMap<>(simulator.environment());
            variables.putAll(QUESTION);
            int code = QueueSla.run(Machines.in(folder, variables), "report", "--record", "kept");
            assertThat(code).isZero();
        }
    }

    @Test
    void clockStandsStillAtTheRecordedTime() {
        assertThat(replay("", "").environment().clock().instant()).isEqualTo(Machines.NOW);
    }

    @Test
    void variablesOfTheQuestionAreTheRecordedOnes() {
        RunContext context = replay("", "");

        QUESTION.forEach(
                (name, value) -> assertThat(context.settings().value(name)).contains(value));
        assertThat(context.settings().value("GENESYS_REGION")).isEmpty();
    }

    @Test
    void addressIsTheRecordedOne() {
        assertThat(replay("", "").connection().api()).hasToString(address);
        assertThat(replay("--org-url " + address, "").connection().api()).hasToString(address);
    }

    @Test
    void anotherAddressIsRefused() {
        assertFails(
                () -> replay("--org-url https://host.example", "").connection(),
                2,
                "--replay: the recording is of " + address + ", with tokens from 127.0.0.1: remove --org-url");
        assertFails(() -> replay("--login-url https://host.example", "").connection(), 2, "remove --org-url");
    }

    @Test
    void noCredentialsAreNeededOrKept() throws IOException {
        assertThat(replay("", "").credentials()).hasSize(1);
        assertThat(Files.readString(folder.resolve("kept/run.json"))).doesNotContain(clientId);
    }

    @Test
    void envFileIsNotRead() throws IOException {
        Files.writeString(folder.resolve(".env"), "this is none");

        assertThat(replay("", "").settings().value("GENESYS_QUEUE_IDS")).contains("Sales");
    }

    @Test
    void deadlineDoesNotApply() {
        assertThat(replay("", "--deadline 1s --max-retries 9")
                        .transportSettings()
                        .limits())
                .satisfies(limits -> {
                    assertThat(limits.deadline()).isGreaterThan(Duration.ofDays(365));
                    assertThat(limits.maxRetries()).isEqualTo(9);
                });
    }

    @Test
    void numberOfRequestsIsTheRecordedOne() throws IOException {
        String run = Files.readString(folder.resolve("kept/run.json"));
        RunContext context = replay("", "");

        long recorded = context.requests(1_000);

        assertThat(run).containsPattern("\"requests\"\\s*:\\s*\\[\\s*" + recorded + "\\s*]");
        assertThat(context.requests(1_000)).as("beyond what was recorded").isEqualTo(1_000);
    }

    @Test
    void responsesComeFromTheFolderWithoutAServer() throws CountSourceException {
        RunContext context = replay("", "");

        try (OpenConnection open = OpenConnection.open(new Messages(context.environment()), false, context)) {
            assertThat(open.cloud()
                            .queues()
                            .list(new QueueSelection(List.of("Sales")))
                            .await()
                            .queues())
                    .isNotEmpty();
        }
    }
}
