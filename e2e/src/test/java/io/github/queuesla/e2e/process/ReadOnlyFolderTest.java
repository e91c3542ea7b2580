package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that the user cannot write to. */
class ReadOnlyFolderTest {

    private static final int NOBODY = 65_534;

    @TempDir
    private Path parent = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void makeItReadOnly() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = Files.createDirectory(parent.resolve("shut"));
        Files.writeString(folder.resolve("report.csv"), "old\n");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    @AfterEach
    void makeItWritable() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void outputThereIsRefusedBeforeTheFirstRequest() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            Running.Ended ended = start(simulator, "report", "--format", "csv", "-o", "report.csv");

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .startsWith("queue-sla: --output: 'report.csv' is not writable")
                    .hasLineCount(1);
            assertThat(simulator.requests().count()).isZero();
            assertThat(folder.resolve("report.csv")).hasContent("old");
            assertThat(Folder.names(folder)).containsExactly("report.csv");
        }
    }

    @Test
    void recordingThereIsRefusedBeforeTheFirstRequest() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            Running.Ended ended = start(simulator, "report", "--record", "kept");

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .startsWith("queue-sla: --record: ")
                    .contains("kept is not writable")
                    .hasLineCount(1);
            assertThat(simulator.requests().count()).isZero();
        }
    }

    @Test
    void historyThereIsRefused() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            Running.Ended ended = start(simulator, "sync", "--history", "contacts", "--from", "2024-01-01");

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .startsWith("queue-sla: history: contacts cannot be written: check who may write there")
                    .hasLineCount(1);
            assertThat(Folder.names(folder)).containsExactly("report.csv");
        }
    }

    @Test
    void historyThatIsReadOnlyIsReadAndLeftAsItIs() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            Jar jar = asOther(simulator);
            Running.Ended synced = jar.start(
                            "sync", "--history", "contacts", "--from", "2024-01-01", "--to", "2024-01-02")
                    .end();
            assertThat(synced.exitCode()).as(synced.err()).isZero();
            Path history = folder.resolve("contacts");
            List<String> names = Folder.names(history);
            Files.setPosixFilePermissions(history, PosixFilePermissions.fromString("r-x------"));

            Running reading = jar.start("report", "--history", "contacts", "--period", "2024-01-01");
            Running.Ended ended = reading.end();

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(Folder.names(history)).isEqualTo(names);
            assertThat(Folder.names(Path.of(System.getProperty("java.io.tmpdir"))))
                    .noneMatch(name -> name.startsWith(
                            "_queue-sla-spill-" + reading.process().pid() + "-"));
        }
    }

    /** The superuser can write anywhere, so the test runs as another user. */
    private Running.Ended start(Simulator simulator, String... arguments) throws IOException, InterruptedException {
        return asOther(simulator).start(arguments).end();
    }

    private Jar asOther(Simulator simulator) {
        Jar jar = Jar.in(folder, simulator);
        return isSuperuser() ? jar.asUser(NOBODY) : jar;
    }

    private static boolean isSuperuser() {
        return "root".equals(System.getProperty("user.name"));
    }
}
