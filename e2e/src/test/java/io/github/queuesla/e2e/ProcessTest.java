package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Behaviour;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process: the jar that users run, signals, and closed pipes. */
class ProcessTest {

    private static final File JAR = new File("../cli/target/queue-sla.jar").getAbsoluteFile();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"--version", "report --version", "contract init -V"})
    void jarRunsAndPrintsItsVersion(String arguments) throws IOException, InterruptedException {
        Process process = start(arguments.split(" "));

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("queue-sla 0.");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void terminationDuringARequestEndsAtOnceAndSendsNothingMore() throws IOException, InterruptedException {
        Behaviour slow = Behaviour.builder()
                .latency(Duration.ofSeconds(20), Duration.ZERO)
                .build();
        try (Simulator simulator = Organisations.behaving(slow)) {
            ProcessBuilder builder = builder("report", "--verbose");
            builder.environment().putAll(simulator.environment());
            Process process = builder.start();
            while (simulator.requests().mostInFlight() == 0) {
                Thread.onSpinWait();
            }

            process.toHandle().destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void interruptDuringARequestEndsWithinASecondAndSendsNothingMore() throws IOException, InterruptedException {
        Duration second = Duration.ofSeconds(1);
        Duration shortest = timeFromInterruptToEnd();
        // A busy machine may take longer, but not every time.
        for (int more = 0; more < 2 && shortest.compareTo(second) >= 0; more++) {
            shortest = timeFromInterruptToEnd();
        }

        assertThat(shortest).isLessThan(second);
    }

    private Duration timeFromInterruptToEnd() throws IOException, InterruptedException {
        Behaviour slow = Behaviour.builder()
                .latency(Duration.ofSeconds(20), Duration.ZERO)
                .build();
        try (Simulator simulator = Organisations.behaving(slow)) {
            ProcessBuilder builder = builder("report", "-o", "report.csv", "--format", "csv");
            // The parent process may ignore SIGINT, and child processes inherit that.
            builder.command().addAll(0, List.of("env", "--default-signal=INT"));
            builder.environment().putAll(simulator.environment());
            Process process = builder.start();
            while (simulator.requests().mostInFlight() == 0) {
                Thread.onSpinWait();
            }
            int sent = simulator.requests().count();
            Instant signalled = Instant.now();

            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            Duration taken = Duration.between(signalled, Instant.now());
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("queue-sla: stopped\n");
            assertThat(simulator.requests().count()).isEqualTo(sent);
            assertThat(folder).isEmptyDirectory();
            return taken;
        }
    }

    @Test
    void closedPipeEndsItQuietly() throws IOException, InterruptedException {
        try (Simulator simulator = Organisations.ofSize(300)) {
            ProcessBuilder builder =
                    builder("report", "--by", "hour", "--format", "csv", "--from", "2024-01-01", "--to", "2024-01-07");
            builder.environment().putAll(simulator.environment());
            builder.environment().remove("GENESYS_QUEUE_IDS");
            Process process = builder.start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).startsWith("definition,queueId");
            }

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                    .allMatch(line -> line.contains("had no outcome by the end of the window"));
            assertThat(process.exitValue()).isZero();
        }
    }

    @Test
    void simulateRunsUntilItIsStopped() throws IOException, InterruptedException {
        Process process = start("simulate");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).startsWith("export GENESYS_CLIENT_ID='");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void widthFromTheLauncherIsUsed() throws IOException, InterruptedException {
        try (Simulator simulator = Organisations.good()) {
            ProcessBuilder builder = builder("report");
            builder.command().addAll(1, List.of("-Dqueuesla.terminals=1", "-Dqueuesla.columns=44"));
            builder.environment().putAll(simulator.environment());
            builder.environment().remove("COLUMNS");
            Process process = builder.start();

            assertThat(process.inputReader().lines()).anyMatch(line -> line.matches("Queue +SL % +State"));
            assertThat(process.waitFor()).isZero();
        }
    }

    private Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private ProcessBuilder builder(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(JAVA, "-jar", JAR.getPath());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("GENESYS_"));
        return builder.directory(folder.toFile());
    }
}
