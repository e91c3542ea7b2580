package io.github.queuesla.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.faultlab.scenario.Seeds;
import io.github.queuesla.faultlab.simthread.SimThreadCarrier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same seed gives the same run. */
class ReplayTest {

    private final ExecutorService threads = SimThreadCarrier.pool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private List<String> trace(long seed) throws InterruptedException {
        return Seeds.run(seed, new Seeds.Options(true, Optional.empty(), threads))
                .trace();
    }

    @Test
    void seedGivesTheSameRunToTheByteEachTime() throws InterruptedException {
        for (long seed = 1; seed <= 200; seed++) {
            assertThat(trace(seed)).as("seed %d", seed).isNotEmpty().isEqualTo(trace(seed));
        }
    }

    @Test
    void seedGivesTheSameRunInAnotherProcess() throws IOException, InterruptedException {
        for (long seed : new long[] {7, 8, 12, 31, 48}) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FaultLab.class.getName(),
                            Long.toString(seed))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isZero();
            assertThat(shown.lines()).startsWith(trace(seed).toArray(String[]::new));
        }
    }

    @Test
    void differentSeedsAreDifferentRuns() throws InterruptedException {
        assertThat(trace(1)).isNotEqualTo(trace(2));
    }
}
