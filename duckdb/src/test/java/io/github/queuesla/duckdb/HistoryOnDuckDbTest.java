package io.github.queuesla.duckdb;

import static io.github.queuesla.duckdb.SampleEvents.answered;
import static io.github.queuesla.duckdb.SampleEvents.bare;
import static io.github.queuesla.duckdb.SampleEvents.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.export.HistoryExport;
import io.github.queuesla.history.folder.DayReplacement;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.imports.HistoryImport;
import io.github.queuesla.history.imports.ImportedDay;
import io.github.queuesla.history.imports.ImportedDay.Outcome;
import io.github.queuesla.history.verify.DayFault;
import io.github.queuesla.history.verify.DayFault.Problem;
import io.github.queuesla.history.verify.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a history with real files. */
class HistoryOnDuckDbTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Queue SALES =
            new Queue(new QueueId("sales"), "Sales' \"é\"", Optional.of(new Division("d1", "Leeds")), new TreeMap<>());

    @TempDir
    Path parent;

    @TempDir
    Path temporary;

    private DuckDbEngine engine;
    private HistoryWriter writer;

    @BeforeEach
    void open() {
        engine = DuckDbEngine.open(new DuckDbSettings(temporary, 256, 2));
        writer = HistoryWriter.openOrCreate(
                parent.resolve("my contacts"),
                new OrganisationIdentity("api.example", Optional.empty(), List.of("c1")),
                new SystemFiles(),
                SampleEvents.NOON);
    }

    @AfterEach
    void close() {
        writer.close();
        engine.close();
    }

    private void write(LocalDate day, QueueEvent... events) {
        DayProvenance provenance = new DayProvenance("job", SampleEvents.NOON, Optional.of(SampleEvents.NOON));
        try (DayReplacement replacement = writer.replace(day, engine)) {
            for (QueueEvent event : events) {
                replacement.add(event.conversationId(), List.of(event));
            }
            replacement.finish(content -> Optional.of(new DayFooter(
                    DayFooter.FORMAT, provenance, DayState.SETTLED, false, content.counts(), 0, content.hash())));
        }
    }

    private HistoryView view() {
        return writer.folder().view(engine);
    }

    private List<String> rows(Path file, String columns) {
        List<String> rows = new ArrayList<>();
        engine.query(
                List.of(SampleEvents.file(file)),
                "SELECT concat_ws('|', " + columns + ") FROM events ORDER BY 1",
                row -> rows.add(row.text(1)));
        return rows;
    }

    @Test
    void aDayIsReplacedWhole() throws IOException {
        write(DAY, offered("sales", "c1"), answered("sales", "c2", 5));
        DayFile first = view().files().get(0);
        write(DAY, offered("sales", "c1"));
        DayFile second = view().files().get(0);

        assertThat(first.footer().counts()).isEqualTo(Map.of(EventType.OFFERED, 1L, EventType.ANSWERED, 1L));
        assertThat(second.footer().counts()).isEqualTo(Map.of(EventType.OFFERED, 1L));
        assertThat(second.bytes()).isEqualTo(Files.size(Path.of(second.location())));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(second.location()))))
                .isEqualTo("rw-------");
        assertThat(Path.of(second.location()).getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aDayWithoutEventsIsAFileWithoutRows() {
        write(DAY);

        assertThat(view().files())
                .singleElement()
                .satisfies(file -> assertThat(file.footer().events()).isZero());
        assertThat(new Verification(engine).faults(view())).isEmpty();
    }

    @Test
    void verificationNamesWhatIsCutFlippedOrOfAnotherDay() throws IOException {
        for (int number = 0; number < 5; number++) {
            write(DAY.plusDays(number), number == 0 ? offered("sales", "c1") : offered("sales", "c" + number));
        }
        List<DayFile> files = view().files();
        Path cut = Path.of(files.get(1).location());
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 100));
        Path other = Path.of(files.get(2).location());
        engine.export(List.of(files.get(0)), "SELECT 1 AS one", other, FileType.PARQUET);
        List<DayFault> faults = new Verification(engine).faults(view());

        assertThat(faults)
                .extracting(DayFault::day, DayFault::problem)
                .containsExactly(
                        tuple(DAY.plusDays(1), Problem.NO_FOOTER),
                        tuple(DAY.plusDays(2), Problem.NO_FOOTER),
                        tuple(DAY.plusDays(3), Problem.OTHER_DAY),
                        tuple(DAY.plusDays(4), Problem.OTHER_DAY));
    }

    @Test
    void verificationFindsEveryFlippedBit() throws IOException {
        QueueEvent[] events = new QueueEvent[2_000];
        Arrays.setAll(events, number -> answered("sales", "c" + number, number));
        write(DAY, events);
        Path file = Path.of(view().files().get(0).location());
        byte[] bytes = Files.readAllBytes(file);
        for (int place = 0; place < bytes.length; place += 41) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 0x08;
            Files.write(file, flipped);

            assertThat(new Verification(engine).faults(view()))
                    .as("byte %d of %d", place, bytes.length)
                    .singleElement()
                    .extracting(DayFault::problem)
                    .isIn(Problem.CHANGED, Problem.NO_FOOTER);
        }
    }

    @Test
    void aStarForPowerBiHasFactsQueuesAndACalendar() {
        write(DAY, bare("=other", "c2", 7));
        write(DAY.plusDays(2), offered("sales", "c1"));
        writer.remember(QueueListing.of(List.of(SALES)), SampleEvents.NOON);
        Path folder = parent.resolve("power bi");

        List<Path> star = new HistoryExport(engine, new SystemFiles())
                .star(view(), writer.folder().queues(), folder);

        assertThat(star)
                .containsExactly(
                        folder.resolve("fact.parquet"),
                        folder.resolve("queue.parquet"),
                        folder.resolve("calendar.parquet"));
        assertThat(rows(star.get(0), "event_date, event, wait_ms, queue_id"))
                .containsExactly("2024-01-01|answered|7|=other", "2024-01-01|offered|sales");
        assertThat(rows(star.get(1), "queue_id, queue_name, division_id, division_name"))
                .containsExactly("=other|=other", "sales|Sales' \"é\"|d1|Leeds");
        assertThat(rows(
                        star.get(2),
                        "event_date, year_number, month_number, week_year, week_number, weekday_number, state"))
                .containsExactly(
                        "2024-01-01|2024|1|2024|1|1|settled",
                        "2024-01-02|2024|1|2024|1|2|missing",
                        "2024-01-03|2024|1|2024|1|3|settled");
    }

    @Test
    void anEmptyHistoryIsExportedAsEmptyTables() {
        List<Path> star = new HistoryExport(engine, new SystemFiles())
                .star(view(), writer.folder().queues(), parent.resolve("empty"));

        assertThat(star).allSatisfy(file -> assertThat(rows(file, "1")).isEmpty());
    }

    @Test
    void eventsAreExportedWithTimesInIso8601AndWithoutFormulas() {
        write(DAY, bare("=cmd", "c2", 7));
        HistoryExport export = new HistoryExport(engine, new SystemFiles());
        Path csv = export.events(view(), parent.resolve("events.csv"), FileType.CSV);
        Path json = export.events(view(), parent.resolve("events.ndjson"), FileType.NDJSON);

        assertThat(csv).hasContent("""
                        event,event_time,offered_time,wait_ms,visit,queue_id,media,direction,conversation_id
                        answered,2024-01-01T12:00:00.130Z,,7,2,'=cmd,voice,,c2
                        """);
        assertThat(json).hasContent("""
                        {"event":"answered","event_time":"2024-01-01T12:00:00.130Z","offered_time":null,\
                        "wait_ms":7,"visit":2,"queue_id":"=cmd","media":"voice","direction":null,"conversation_id":"c2"}
                        """);
        assertThat(parent.resolve("_events.csv.part")).doesNotExist();
    }

    @Test
    void importedConversationsAreMergedButNeverIntoADayOfThePlatform() {
        write(DAY.minusDays(1), offered("sales", "c9"));
        HistoryImport imports = new HistoryImport(engine, writer);
        QueueEvent first = answered("sales", "c1", 5);
        List<ImportedDay> one = imports.add(
                "one.json",
                SampleEvents.NOON,
                Map.of(
                        DAY.minusDays(1),
                        Map.of("c1", List.of(first)),
                        DAY,
                        Map.of("c1", List.of(first), "c2", List.of(bare("x", "c2", 3)))));
        List<ImportedDay> two = imports.add(
                "two.json",
                SampleEvents.NOON,
                Map.of(DAY, Map.of("c1", List.of(answered("sales", "c1", 6)), "c3", List.of(offered("y", "c3")))));

        assertThat(one).extracting(ImportedDay::outcome).containsExactly(Outcome.LEFT_OUT, Outcome.ADDED);
        assertThat(two).extracting(ImportedDay::outcome).containsExactly(Outcome.MERGED);
        DayFile file = view().files().get(1);
        assertThat(file.footer().state()).isEqualTo(DayState.PROVISIONAL);
        assertThat(rows(Path.of(file.location()), "conversation_id, event, wait_ms, visit, direction"))
                .containsExactly("c1|answered|6|1|inbound", "c2|answered|3|2", "c3|offered|1|inbound");
        assertThat(new Verification(engine).faults(view()))
                .extracting(DayFault::day)
                .containsExactly(DAY.minusDays(1));
    }

    @Test
    void importLeavesADamagedDayAsItIs() throws IOException {
        write(DAY, offered("sales", "c9"));
        Path file = Path.of(view().files().get(0).location());
        Files.writeString(file, "cut", StandardCharsets.UTF_8);
        HistoryImport imports = new HistoryImport(engine, writer);

        assertThatThrownBy(() -> imports.add(
                        "one.json", SampleEvents.NOON, Map.of(DAY, Map.of("c1", List.of(answered("sales", "c1", 5))))))
                .isInstanceOfSatisfying(HistoryException.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(HistoryException.Kind.DAMAGED);
                    assertThat(failed.place()).isEqualTo(file);
                });
        assertThat(file).hasContent("cut");
    }

    @Test
    void theFolderOpensWithTheGlobOfTheManual() throws IOException {
        write(DAY, offered("sales", "c1"));
        Files.writeString(
                Files.createDirectories(writer.folder().path().resolve("_settled/x"))
                        .resolve("a.txt"),
                "",
                StandardCharsets.UTF_8);
        List<String> days = new ArrayList<>();
        engine.query(
                List.of(),
                "SELECT CAST(date AS VARCHAR) || event FROM read_parquet('"
                        + writer.folder().path() + "/date=*/events.parquet')",
                row -> days.add(row.text(1)));

        assertThat(days).containsExactly("2024-01-01offered");
    }
}
