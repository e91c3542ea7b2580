package io.github.queuesla.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.history.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder for what does not fit into memory. */
class SpillFolderTest {

    private static final String MANY_ROWS =
            "SELECT range, hash(range)::VARCHAR AS text FROM range(4000000) ORDER BY text";

    @TempDir
    private Path parent = Path.of("");

    private static DuckDbEngine engine(Path temporary) {
        return DuckDbEngine.open(new DuckDbSettings(temporary, 80, 1));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static void spill(DuckDbEngine engine, Runnable during) {
        AtomicBoolean first = new AtomicBoolean(true);
        engine.query(List.of(), MANY_ROWS, row -> {
            if (first.getAndSet(false)) {
                during.run();
            }
        });
    }

    @Test
    void isMadeOnlyWhenItIsNeededAndRemovedAtTheEnd() throws IOException {
        Path history = parent.resolve("made later");
        try (DuckDbEngine engine = engine(history)) {
            engine.query(List.of(), "SELECT count(*) FROM events", row -> row.number(1));
            assertThat(parent).isEmptyDirectory();
            Files.createDirectory(history);

            spill(engine, () -> assertThat(history).isDirectoryContaining("glob:**/_queue-sla-spill-*"));
        }
        assertThat(history).isEmptyDirectory();
    }

    @Test
    void isPrivateWhereOthersCouldReadIt() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));

        SpillFolder spill = SpillFolder.in(parent);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spill.path())))
                .isEqualTo("rwx------");
        spill.remove();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void isRemovedByTheNextStartAfterItsProcessIsGone() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        abandoned(ended.pid() + "-1-1");
        // In a container, the next process may have the same number.
        abandoned(ProcessHandle.current().pid() + "-1-1");

        SpillFolder.in(parent);

        assertThat(parent).isEmptyDirectory();
    }

    private void abandoned(String process) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("_queue-sla-spill-" + process));
        Files.writeString(folder.resolve("duckdb_temp_storage.tmp"), "contacts");
    }

    @Test
    void isLeftAloneWhileItsProcessRuns() throws IOException {
        long parentProcess = ProcessHandle.current().parent().orElseThrow().pid();
        abandoned(parentProcess + "-1-1");
        Files.createDirectory(parent.resolve("_queue-sla-spill-of-somebody"));

        SpillFolder.in(parent);

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "_queue-sla-spill-" + parentProcess + "-1-1", "_queue-sla-spill-of-somebody");
    }

    @Test
    void twoEnginesOfAProcessHaveTheirOwn() {
        assertThat(SpillFolder.in(parent)).isNotEqualTo(SpillFolder.in(parent));
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws IOException {
        Path history = parent.resolve("gone");
        try (DuckDbEngine engine = engine(history)) {
            assertThatThrownBy(() -> spill(engine, () -> {}))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("Failed to create directory")
                    .hasMessageContaining("gone");
        }
        assertThat(parent).isEmptyDirectory();
    }
}
