package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What all users of the machine can see of a running process. */
class ProcessListTest {

    private static final Duration LATENCY = Duration.ofMillis(300);

    @TempDir
    private Path folder = Path.of("");

    @Test
    @EnabledOnOs(OS.LINUX)
    void processListShowsNoSecret() throws IOException, InterruptedException {
        try (Simulator simulator = slow()) {
            Running running = Jar.in(folder, simulator).start("report", "--verbose", "--record", "kept");
            await(running, simulator);

            String shown =
                    Files.readString(Path.of("/proc", "" + running.process().pid(), "cmdline"));

            assertThat(shown).contains("report").doesNotContain(simulator.clientSecret());
            assertThat(running.end().err()).contains("oauth/token").doesNotContain(simulator.clientSecret());
        }
    }

    /** A secret can come from another program, without a file. */
    @Test
    void secretCanComeFromStandardInput() throws IOException, InterruptedException {
        try (Simulator simulator = slow()) {
            Path variables = Files.writeString(
                    folder.resolve("variables"),
                    simulator.environment().entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                            .collect(Collectors.joining()));
            Running.Ended ended = Jar.in(folder, simulator)
                    .startBy(
                            "unset ${!GENESYS_*}; cat " + variables + " | \"$@\"",
                            "queues",
                            "--verbose",
                            "--debug",
                            "--env-file",
                            "/dev/stdin")
                    .end();

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(ended.out() + ended.err()).contains("Sales").doesNotContain(simulator.clientSecret());
        }
    }

    private static Simulator slow() throws IOException {
        Behaviour slow = Behaviour.builder().latency(LATENCY, Duration.ZERO).build();
        return Simulator.start(SimulatorOptions.of(InstantSource.system()).withBehaviour(slow));
    }

    private static void await(Running running, Simulator simulator) throws InterruptedException {
        while (running.isAlive() && simulator.requests().count() == 0) {
            running.await(Duration.ofMillis(1));
        }
    }
}
