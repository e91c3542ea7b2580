package io.github.queuesla.duckdb;

import static io.github.queuesla.duckdb.SampleEvents.answered;
import static io.github.queuesla.duckdb.SampleEvents.bare;
import static io.github.queuesla.duckdb.SampleEvents.files;
import static io.github.queuesla.duckdb.SampleEvents.offered;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Sha256;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbEngineTest {

    private static final String ALL = "SELECT event || ' ' || queue_id || ' ' || coalesce(wait_ms, -1) || ' '"
            + " || conversation_id FROM events ORDER BY 1";

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private DuckDbEngine engine;

    @BeforeEach
    void open() {
        engine = DuckDbEngine.open(new DuckDbSettings(temporary, 256, 2));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private DayContent write(Path file, List<List<QueueEvent>> conversations) {
        try (DayWriter writer = engine.write(file)) {
            for (List<QueueEvent> conversation : conversations) {
                writer.add(conversation.get(0).conversationId(), conversation);
            }
            return writer.finish(content -> "{\"events\": " + content.counts().size() + "}");
        }
    }

    private List<String> rows(List<DayFile> listed, String sql) {
        List<String> rows = new ArrayList<>();
        engine.query(listed, sql, row -> rows.add(row.isNull(1) ? "null" : row.text(1)));
        return rows;
    }

    @Test
    void whatIsWrittenIsRead() {
        Path file = folder.resolve("day.parquet");
        DayContent content = write(
                file,
                List.of(List.of(offered("sales", "c1"), answered("sales", "c1", 20_000)), List.of(bare("x", "c2", 0))));

        assertThat(content.counts()).isEqualTo(Map.of(EventType.OFFERED, 1L, EventType.ANSWERED, 2L));
        assertThat(rows(files(file), ALL))
                .containsExactly("answered sales 20000 c1", "answered x 0 c2", "offered sales -1 c1");
        assertThat(engine.footers(List.of(file.toString()))).isEqualTo(Map.of(file.toString(), "{\"events\": 2}"));
    }

    @Test
    void theColumnsAreThoseOfTheFormat() {
        Path file = folder.resolve("day.parquet");
        write(file, List.of(List.of(bare("sales", "c1", 7))));

        assertThat(rows(
                        files(file),
                        "SELECT logical_type FROM parquet_schema('" + file + "') WHERE name = 'event_time'"))
                .first()
                .asString()
                .startsWith("TimestampType(isAdjustedToUTC=1");
        assertThat(rows(files(file), "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM events)"))
                .isEqualTo(EventTable.COLUMNS);
        assertThat(rows(files(file), "SELECT CAST(unix_millis(event_time) AS VARCHAR) FROM events"))
                .containsExactly(Long.toString(SampleEvents.NOON.toEpochMilli() + 7));
        assertThat(rows(files(file), "SELECT CAST(offered_time AS VARCHAR) FROM events"))
                .containsExactly("null");
        assertThat(rows(files(file), "SELECT direction FROM events")).containsExactly("null");
    }

    @Test
    void theFolderOfADayIsNotAColumn() throws IOException {
        Path file = Files.createDirectory(folder.resolve("date=2024-01-01")).resolve("events.parquet");
        write(file, List.of(List.of(offered("sales", "c1"))));

        assertThat(rows(files(file), "SELECT count(*) FROM (DESCRIBE SELECT * FROM events)"))
                .containsExactly("9");
    }

    @Test
    void aConversationThatArrivesAgainReplacesTheEarlierOne() {
        Path file = folder.resolve("day.parquet");
        write(
                file,
                List.of(
                        List.of(offered("sales", "c1"), answered("sales", "c1", 5)),
                        List.of(offered("sales", "c2")),
                        List.of(offered("sales", "c1"), answered("sales", "c1", 6))));

        assertThat(rows(files(file), ALL))
                .containsExactly("answered sales 6 c1", "offered sales -1 c1", "offered sales -1 c2");
    }

    @Test
    void aConversationThatArrivesAgainWithoutEventsIsGone() {
        Path file = folder.resolve("day.parquet");
        try (DayWriter writer = engine.write(file)) {
            writer.add("c1", List.of(offered("sales", "c1")));
            writer.add("c1", List.of());
            assertThat(writer.finish(content -> "").counts()).isEmpty();
        }

        assertThat(rows(files(file), ALL)).isEmpty();
    }

    @Test
    void theSameEventsMakeTheSameFileInWhateverOrderTheyCome() throws IOException {
        List<QueueEvent> one = List.of(answered("b", "c1", 5), offered("b", "c1"));
        List<QueueEvent> other = List.of(bare("a", "c2", 5));
        Path first = folder.resolve("first.parquet");
        Path second = folder.resolve("second.parquet");

        DayContent content = write(first, List.of(one, other));

        assertThat(write(second, List.of(other, one, other))).isEqualTo(content);
        assertThat(content.hash()).matches("[0-9a-f]{64}");
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
        assertThat(engine.content(first.toString())).isEqualTo(content);
        assertThat(write(second, List.of(one)).hash()).isNotEqualTo(content.hash());
    }

    @Test
    void hashIsThatOfALineForEachSortedEvent() {
        Path file = folder.resolve("day.parquet");
        Sha256 lines = new Sha256();
        lines.add("[\"answered\",1704110400128,null,5,2,\"Zürich\",\"voice\",null,\"say \\\"c1\\\"\"]\n");
        lines.add("[\"offered\",1704110400123,1704110400123,null,1,\"b\",\"voice\",\"inbound\",\"c2\"]\n");

        DayContent content =
                write(file, List.of(List.of(offered("b", "c2")), List.of(bare("Zürich", "say \"c1\"", 5))));

        assertThat(content.hash()).isEqualTo(lines.hex());
    }

    @Test
    void timesAreComparedToTheMillisecond() {
        Path file = folder.resolve("day.parquet");
        write(file, List.of(List.of(answered("a", "c1", 5), answered("b", "c2", 6), answered("c", "c3", 7))));
        long noon = SampleEvents.NOON.toEpochMilli();

        assertThat(rows(
                        files(file),
                        "SELECT queue_id FROM events WHERE event_time >= timestamp_millis(" + (noon + 6)
                                + ") AND event_time < timestamp_millis(" + (noon + 7) + ")"))
                .containsExactly("b");
    }

    @Test
    void rowsAreSortedByQueueAndTime() {
        Path file = folder.resolve("day.parquet");
        write(file, List.of(List.of(answered("b", "c1", 5), offered("b", "c1")), List.of(answered("a", "c2", 9))));

        assertThat(rows(files(file), "SELECT queue_id || unix_millis(event_time) % 1000 FROM events"))
                .containsExactly("a132", "b123", "b128");
    }

    @Test
    void severalFilesAreWrittenAtOnce() {
        Path first = folder.resolve("first.parquet");
        Path second = folder.resolve("second.parquet");
        try (DayWriter one = engine.write(first);
                DayWriter other = engine.write(second)) {
            one.add("c1", List.of(offered("sales", "c1")));
            other.add("c2", List.of(offered("sales", "c2")));
            one.add("c3", List.of(offered("sales", "c3")));
            one.finish(content -> "one");
            other.finish(content -> "other");
        }

        assertThat(rows(files(first), ALL)).containsExactly("offered sales -1 c1", "offered sales -1 c3");
        assertThat(rows(files(first, second), ALL)).hasSize(3);
        assertThat(engine.footers(List.of(first.toString(), second.toString()))).containsValues("one", "other");
    }

    @Test
    void moreRowsThanAStepOfTheHashAreHashedAsOne() {
        Path file = folder.resolve("day.parquet");
        DayContent content;
        try (DayWriter writer = engine.write(file)) {
            for (int number = 0; number < 120_000; number++) {
                writer.add("c" + number, List.of(answered("sales", "c" + number, number)));
            }
            content = writer.finish(counted -> "");
        }

        assertThat(content.counts()).isEqualTo(Map.of(EventType.ANSWERED, 120_000L));
        assertThat(engine.content(file.toString())).isEqualTo(content);
    }

    @Test
    void aQueryOverNoFileSeesAnEmptyTable() {
        assertThat(rows(List.of(), "SELECT count(*) FROM events WHERE event = 'answered' AND wait_ms < 20001"))
                .containsExactly("0");
        assertThat(rows(List.of(), "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM events)"))
                .isEqualTo(EventTable.COLUMNS);
    }

    @Test
    void placesMayHaveQuotesBlanksAndPatterns() throws IOException {
        Path odd =
                Files.createDirectories(folder.resolve("it's [a] *new* folder?").resolve("ü \"x\""));
        Path file = odd.resolve("day.parquet");
        try (DayWriter writer = engine.write(file)) {
            writer.add("c'1", List.of(offered("sal'es", "c'1")));
            writer.finish(content -> "{\"source\": \"it's\\n\"}");
        }

        assertThat(rows(files(file), ALL)).containsExactly("offered sal'es -1 c'1");
        assertThat(engine.footers(List.of(file.toString())))
                .isEqualTo(Map.of(file.toString(), "{\"source\": \"it's\\n\"}"));
        assertThat(engine.content(file.toString()).counts()).isEqualTo(Map.of(EventType.OFFERED, 1L));
    }

    @Test
    void aWriterThatIsClosedLeavesNothing() {
        Path file = folder.resolve("day.parquet");
        try (DayWriter writer = engine.write(file)) {
            writer.add("c1", List.of(offered("sales", "c1")));
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingFileKeepsItsMode() throws IOException {
        Path file = Files.createFile(
                folder.resolve("day.parquet"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(file, List.of(List.of(offered("sales", "c1"))));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void rowsOfAQueryAreExported() throws IOException {
        Path file = folder.resolve("day.parquet");
        write(file, List.of(List.of(answered("sales", "c1", 5))));
        Path csv = folder.resolve("it's.csv");
        Path json = folder.resolve("events.ndjson");
        Path parquet = folder.resolve("fact.parquet");
        String sql = "SELECT event, wait_ms FROM events";

        engine.export(files(file), sql, csv, FileType.CSV);
        engine.export(files(file), sql, json, FileType.NDJSON);
        engine.export(files(file), sql, parquet, FileType.PARQUET);

        assertThat(csv).hasContent("event,wait_ms\nanswered,5\n");
        assertThat(json).hasContent("{\"event\":\"answered\",\"wait_ms\":5}\n");
        assertThat(rows(files(parquet), "SELECT event || wait_ms FROM events")).containsExactly("answered5");
    }

    @Test
    void itDownloadsNothingAndItsSettingsStay() {
        assertThat(rows(
                        List.of(),
                        "SELECT CAST(value AS VARCHAR) FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions',"
                                + " 'autoload_known_extensions', 'lock_configuration', 'threads') ORDER BY name"))
                .containsExactly("false", "false", "true", "2");
    }

    @Test
    void nameHasTheVersionOfDuckDbItself() {
        assertThat(engine.name()).matches("duckdb v\\d+\\.\\d+\\.\\d+");
    }
}
