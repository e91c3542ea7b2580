package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
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

    /** The superuser can write anywhere, so the test runs as another user. */
    private Running.Ended start(Simulator simulator, String... arguments) throws IOException, InterruptedException {
        Jar jar = Jar.in(folder, simulator);
        return (Files.isWritable(folder) ? jar.asUser(NOBODY) : jar)
                .start(arguments)
                .end();
    }
}
