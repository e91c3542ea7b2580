package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --output}. */
class OutputFileTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"report", "queues"})
    void fileIsCompleteAndHasTheModeOfAnyNewFile(String command) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command pretend = Command.in(folder, simulator);

            Command.Run run = pretend.run(command, "--format", "csv", "-o", "data.csv");

            assertThat(run.out()).isEmpty();
            Path file = folder.resolve("data.csv");
            assertThat(file).hasContent(pretend.run(command, "--format", "csv").out());
            Path byAnyone = Files.createFile(folder.resolve("by-umask.csv"));
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(byAnyone));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactlyInAnyOrder(file, byAnyone);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "report,missing/report.csv,missing' does not exist",
        "report,.,is a folder",
        "report,'',is a folder",
        "queues,missing/queues.csv,missing' does not exist"
    })
    void unwritablePlaceIsReportedBeforeTheFirstRequest(String command, String file, String message)
            throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(command, "--format", "csv", "-o", file);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("--output: ").contains(message);
            assertThat(simulator.requests().all()).isEmpty();
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-rw-", "r--r-----"})
    void replacedFileKeepsItsMode(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator).run("report", "-o", "report.csv");
        }
        assertThat(file).content().startsWith("definition,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
    }

    @Test
    void linkStaysAndItsTargetIsReplaced() throws IOException {
        Path old = Files.writeString(folder.resolve("2024-01.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), old.getFileName());
        try (Simulator simulator = Organisations.good()) {
            Command.in(folder, simulator).run("report", "--format", "csv", "-o", "latest.csv");
        }
        assertThat(link).isSymbolicLink();
        assertThat(old).content().startsWith("definition,");
    }

    @ParameterizedTest
    @CsvSource({"2024-02.csv", "archive/2024-02.csv", "next.csv"})
    void linkToNothingStaysAndItsTargetIsCreated(String target) throws IOException {
        Files.createDirectory(folder.resolve("archive"));
        Files.createSymbolicLink(folder.resolve("next.csv"), Path.of("archive/next.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), Path.of(target));
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("report", "--format", "csv", "-o", "latest.csv");
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve(target)).content().startsWith("definition,");
    }

    @ParameterizedTest
    @CsvSource({"missing/2024-02.csv, missing' does not exist", "latest.csv, cannot be accessed"})
    void linkThatLeadsNowhereIsRefusedBeforeTheFirstRequest(String target, String message) throws IOException {
        Files.createSymbolicLink(folder.resolve("latest.csv"), Path.of(target));
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("report", "--format", "csv", "-o", "latest.csv");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("--output: ").contains(message);
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    /** A pipe stands for any device: it must be written through and not replaced by a file. */
    @Test
    @Timeout(20)
    void pipeIsWrittenThroughAndStays() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run("report", "--format", "csv", "-o", "pipe");

            assertThat(run.err()).isEmpty();
            assertThat(Files.isRegularFile(pipe)).isFalse();
            assertThat(reader.inputReader().readLine()).startsWith("definition,");
        } finally {
            reader.destroy();
        }
    }
}
