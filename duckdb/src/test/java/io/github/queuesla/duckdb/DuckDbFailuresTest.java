package io.github.queuesla.duckdb;

import static io.github.queuesla.duckdb.SampleEvents.files;
import static io.github.queuesla.duckdb.SampleEvents.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.FileType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbFailuresTest {

    private static final String COUNT = "SELECT count(*), max(conversation_id) FROM events";

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private DuckDbEngine engine;
    private Path day;

    @BeforeEach
    void open() {
        engine = DuckDbEngine.open(new DuckDbSettings(temporary, 256, 2));
        day = folder.resolve("day.parquet");
        write(day);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void write(Path file) {
        try (DayWriter writer = engine.write(file)) {
            for (int number = 0; number < 1_000; number++) {
                writer.add("c" + number, List.of(offered("sales", "c" + number)));
            }
            writer.finish(content -> "footer");
        }
    }

    private static void fails(Kind kind, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failed -> assertThat(failed.kind())
                                .as(failed.getMessage())
                                .isEqualTo(kind));
    }

    private Path damaged(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void isUnreadable(Path file) {
        fails(Kind.UNREADABLE_FILE, () -> engine.query(files(day, file), COUNT, row -> row.number(1)));
        fails(Kind.UNREADABLE_FILE, () -> engine.content(file.toString()));
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        Path none = folder.resolve("none.parquet");

        isUnreadable(none);
        assertThat(engine.footers(List.of(none.toString(), day.toString()))).containsOnlyKeys(day.toString());
    }

    @Test
    void aCutFileIsUnreadableAndHidesNoOtherFooter() throws IOException {
        byte[] bytes = Files.readAllBytes(day);
        for (int length : new int[] {0, 3, bytes.length / 2, bytes.length - 1}) {
            Path cut = damaged("cut.parquet", Arrays.copyOf(bytes, length));

            isUnreadable(cut);
            assertThat(engine.footers(List.of(cut.toString(), day.toString()))).containsOnlyKeys(day.toString());
        }
    }

    @Test
    void aFileThatIsNotParquetIsUnreadable() throws IOException {
        isUnreadable(damaged("text.parquet", "event,wait_ms\n".repeat(100).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFlippedBitIsNoticedByItsReaderOrInTheHash() throws IOException {
        byte[] bytes = Files.readAllBytes(day);
        String hash = engine.content(day.toString()).hash();
        for (int place = 4; place < bytes.length - 8; place += 97) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 0x10;
            Path file = damaged("flipped.parquet", flipped);

            assertThat(outcome(file)).as("byte %d", place).isNotEqualTo("other");
        }
        assertThat(engine.content(day.toString()).hash()).isEqualTo(hash);
    }

    private String outcome(Path file) {
        try {
            return engine.content(file.toString()).hash();
        } catch (EngineException failed) {
            return failed.kind() == Kind.UNREADABLE_FILE || failed.kind() == Kind.WRONG_COLUMNS ? "noticed" : "other";
        }
    }

    @Test
    void aFileWithOtherColumnsIsRefused() {
        Path other = folder.resolve("other.parquet");
        engine.export(files(day), "SELECT event, queue_id FROM events", other, FileType.PARQUET);

        fails(Kind.WRONG_COLUMNS, () -> engine.content(other.toString()));
    }

    @Test
    void aFolderThatIsNotThereIsNotWritable() {
        Path file = folder.resolve("none").resolve("day.parquet");

        fails(Kind.NOT_WRITABLE, () -> write(file));
        fails(Kind.NOT_WRITABLE, () -> engine.export(files(day), COUNT, file, FileType.CSV));
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no device that is always full");

        fails(Kind.DISK_FULL, () -> write(full));
        fails(Kind.DISK_FULL, () -> engine.export(files(day), "SELECT * FROM events", full, FileType.NDJSON));
    }

    @Test
    void aWrongQueryIsNoFaultOfTheFiles() {
        fails(Kind.OTHER, () -> engine.query(files(day), "SELECT nonsense FROM events", row -> row.number(1)));
        fails(Kind.OTHER, () -> engine.query(files(day), "SELEC", row -> row.number(1)));
        engine.query(files(day), COUNT, row -> assertThat(row.number(1)).isEqualTo(1_000));
    }

    @Test
    void aCancelledQueryFailsAndTheNextOneRuns() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!ended.get()) {
                engine.cancel();
                Thread.onSpinWait();
            }
        });
        other.start();
        try {
            fails(
                    Kind.CANCELLED,
                    () -> engine.query(
                            files(day),
                            "SELECT count(*) FROM events a, events b, events c, events d",
                            row -> row.number(1)));
        } finally {
            ended.set(true);
            other.join();
        }
        engine.query(files(day), COUNT, row -> assertThat(row.number(1)).isEqualTo(1_000));
    }

    @Test
    void temporaryFolderThatIsNoFolderCannotBeWritten() {
        fails(Kind.NOT_WRITABLE, () -> DuckDbEngine.open(new DuckDbSettings(day, 256, 2)));
    }
}
