package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.environment.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher runs for its archive of classes. */
@Timeout(60)
class ArchiveTrainingTest {

    @TempDir
    private Path folder = Path.of("");

    private ArchiveTraining training() {
        return new ArchiveTraining(Machines.in(folder, Map.of()));
    }

    @Test
    void reportSucceedsAndLeavesNothing() throws IOException {
        assertThat(training().report()).isEqualTo(ExitCodes.DONE);
        assertNothingIsLeft();
    }

    @Test
    void boardIsViewedWithItsCountsAndLeavesNothing() throws IOException, InterruptedException {
        assertThat(training().board()).startsWith("HTTP/1.1 200").contains("Sales", " of ");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
