package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.testing.WrittenHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong says whether a file is to blame. */
class SparkFailuresTest {

    private static final String COUNT = "select count(*) from events where queue_id = 'sales'";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @TempDir
    private Path folder;

    private final SparkEngine engine = Sessions.engine();
    private WrittenHistory written;
    private DayFile day;

    @BeforeEach
    void write() {
        written = new WrittenHistory(new DuckDbProvider().start(folder, 512, 1), folder);
        Contact contact = new Contact(
                new QueueId("sales"), MediaType.VOICE, Instant.parse("2024-01-01T12:00:00Z"), 1_000, Outcome.ANSWERED);
        day = written.write(DAY, Collections.nCopies(1_000, contact));
    }

    @AfterEach
    void close() {
        written.close();
    }

    private static void fails(Kind kind, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failed -> assertThat(failed.kind())
                                .as(failed.getMessage())
                                .isEqualTo(kind));
    }

    private DayFile at(Path file) {
        return new DayFile(DAY, file.toString(), day.stamp(), day.footer());
    }

    private void isUnreadable(Path file) {
        fails(Kind.UNREADABLE_FILE, () -> engine.query(List.of(day, at(file)), COUNT, row -> row.number(1)));
        fails(Kind.UNREADABLE_FILE, () -> engine.check(file.toString()));
        assertThat(engine.footers(List.of(file.toString(), day.location()))).containsOnlyKeys(day.location());
    }

    private void stillCounts() {
        engine.query(List.of(day), COUNT, row -> assertThat(row.number(1)).isEqualTo(1_000));
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        isUnreadable(folder.resolve("none.parquet"));
    }

    @Test
    void aCutFileIsUnreadableAndHidesNoOtherFooter() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(day.location()));
        for (int length : new int[] {0, 3, bytes.length / 2, bytes.length - 1}) {
            isUnreadable(Files.write(folder.resolve("cut-" + length + ".parquet"), Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void aFileThatIsNotParquetIsUnreadable() throws IOException {
        byte[] text = "event,wait_ms\n".repeat(100).getBytes(StandardCharsets.UTF_8);
        isUnreadable(Files.write(folder.resolve("text.parquet"), text));
    }

    @Test
    void aFileWhoseRowsAreDamagedIsUnreadableThoughItsFooterIsWhole() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(day.location()));
        Arrays.fill(bytes, 4, 200, (byte) 0x55);
        Path file = Files.write(folder.resolve("rows.parquet"), bytes);

        assertThat(engine.footers(List.of(file.toString()))).hasSize(1);
        fails(Kind.UNREADABLE_FILE, () -> engine.check(file.toString()));
    }

    @Test
    void aFileThatGoesAfterItWasListedIsUnreadable() throws IOException {
        engine.footers(List.of(day.location()));
        Files.delete(Path.of(day.location()));

        fails(Kind.UNREADABLE_FILE, () -> engine.query(List.of(day), COUNT, row -> row.number(1)));
    }

    @Test
    void aFileWithOtherColumnsIsRefusedAndNotReadAsEmpty() {
        Path fewer = folder.resolve("fewer.parquet");
        written.engine().export(List.of(day), "SELECT event, queue_id FROM events", fewer, FileType.PARQUET);
        Path typed = folder.resolve("typed.parquet");
        written.engine()
                .export(
                        List.of(day),
                        "SELECT * REPLACE (CAST(wait_ms AS VARCHAR) AS wait_ms) FROM events",
                        typed,
                        FileType.PARQUET);

        for (Path other : List.of(fewer, typed)) {
            fails(Kind.WRONG_COLUMNS, () -> engine.check(other.toString()));
            fails(Kind.WRONG_COLUMNS, () -> engine.query(List.of(at(other)), COUNT, row -> row.number(1)));
        }
    }

    @Test
    void aWrongQueryIsNoFaultOfTheFiles() {
        fails(Kind.OTHER, () -> engine.query(List.of(day), "select nonsense from events", row -> row.number(1)));
        fails(Kind.OTHER, () -> engine.query(List.of(day), "selec", row -> row.number(1)));
        stillCounts();
    }

    @Test
    void aCancelledQueryFailsAndTheNextOneRuns() {
        SparkContext context = Sessions.session().sparkContext();
        SparkListener canceller = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart started) {
                engine.cancel();
            }
        };
        context.addSparkListener(canceller);
        try {
            String endless = "select count(*) from events a, events b, events c, events d";
            fails(Kind.CANCELLED, () -> engine.query(List.of(day), endless, row -> row.number(1)));
        } finally {
            context.removeSparkListener(canceller);
        }
        stillCounts();
    }
}
