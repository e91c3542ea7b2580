package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.testing.WrittenHistory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark reads the files and columns of a question and no others, and its settings change no number. */
class SparkReadingTest {

    private static final QueueId SALES = new QueueId("sales");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 14);

    @TempDir
    private Path folder;

    private final SparkSession session = Sessions.session();
    private WrittenHistory written;

    @BeforeEach
    void start() {
        written = new WrittenHistory(new DuckDbProvider().start(folder, 512, 1), folder);
    }

    @AfterEach
    void stop() {
        written.close();
    }

    /** The queries of a source: the files and the text of each. */
    private static final class Recording implements ReadingEngine {
        private final ReadingEngine engine = Sessions.engine();
        private final List<List<DayFile>> files = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public Map<String, String> footers(List<String> locations) {
            return engine.footers(locations);
        }

        @Override
        public void check(String location) {
            engine.check(location);
        }

        @Override
        public void query(List<DayFile> days, String sql, RowReader reader) {
            files.add(days);
            texts.add(sql);
            engine.query(days, sql, reader);
        }

        @Override
        public void cancel() {
            engine.cancel();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private HistoryView week() {
        List<Contact> contacts = FIRST.datesUntil(LAST.plusDays(1))
                .map(day -> answered(day.atTime(12, 0).toInstant(ZoneOffset.UTC)))
                .toList();
        return written.view(contacts, FIRST, LAST);
    }

    private static Contact answered(Instant ended) {
        return new Contact(SALES, MediaType.VOICE, ended, 1_000, Outcome.ANSWERED);
    }

    private static CountRequest request(LocalDate first, LocalDate last, ZoneId zone) {
        return CountRequest.exactly(
                List.of(SALES),
                Period.ofDays(first, last, zone),
                Detail.of(List.of(Measure.ANSWERED, Measure.below(Outcome.ANSWERED, 1_001)))
                        .splitBy(new Breakdown(Optional.of(Granularity.DAY), true, false)));
    }

    private List<Dataset<Row>> plans(Recording queries) {
        List<Dataset<Row>> plans = new ArrayList<>();
        for (int query = 0; query < queries.texts.size(); query++) {
            List<String> locations =
                    queries.files.get(query).stream().map(DayFile::location).toList();
            plans.add(new EventTable(session).plan(locations, queries.texts.get(query)));
        }
        return plans;
    }

    @Test
    void countingReadsTheDaysOfThePeriodAndTheColumnsThatItCounts() throws CountSourceException {
        Recording queries = new Recording();
        LocalDate second = FIRST.plusDays(1);

        written.source(queries, week()).count(request(second, second.plusDays(1), Zones.UTC));

        assertThat(plans(queries)).hasSize(1).allSatisfy(plan -> {
            assertThat(plan.inputFiles())
                    .extracting(file -> Path.of(URI.create(file)).getFileName().toString())
                    .containsExactlyInAnyOrder(second + ".parquet", second.plusDays(1) + ".parquet");
            assertThat(plan.queryExecution().executedPlan().toString())
                    .contains("ReadSchema: struct<event:string,event_time:timestamp,wait_ms:bigint,queue_id:string,"
                            + "media:string>")
                    .contains(
                            "GreaterThanOrEqual(event_time,2024-01-09",
                            "LessThan(event_time,2024-01-11",
                            "EqualTo(queue_id,sales)");
        });
    }

    @Test
    void waitsReadNoConversationAndNoDirection() throws CountSourceException {
        Recording queries = new Recording();
        Period day = Period.ofDays(FIRST, FIRST, Zones.UTC);

        written.source(queries, week())
                .waits(new WaitRequest(List.of(SALES), List.of(day.range()), ThresholdBoundary.INCLUSIVE));

        assertThat(plans(queries)).hasSize(1).allSatisfy(plan -> {
            assertThat(plan.inputFiles()).hasSize(1);
            assertThat(plan.queryExecution().executedPlan().toString())
                    .contains("ReadSchema: struct<event:string,event_time:timestamp,wait_ms:bigint,queue_id:string,"
                            + "media:string>");
        });
    }

    @Test
    void aTableIsMadeOnceForTheSameFiles() {
        List<String> locations = week().files().stream().map(DayFile::location).toList();
        EventTable table = new EventTable(session);

        Dataset<Row> one = table.plan(locations, "select * from events");
        Dataset<Row> other = table.plan(locations, "select * from events");

        assertThat(one.queryExecution()
                        .analyzed()
                        .sameResult(other.queryExecution().analyzed()))
                .isTrue();
    }

    @Test
    void withoutFilesTheTableIsEmpty() {
        List<Long> counts = new ArrayList<>();

        Sessions.engine().query(List.of(), "select count(*) from events", row -> counts.add(row.number(1)));

        assertThat(counts).containsExactly(0L);
    }

    @ParameterizedTest
    @CsvSource({"true,UTC", "false,UTC", "true,Asia/Kathmandu", "false,America/New_York"})
    void neitherAnsiModeNorTheZoneOfTheMachineChangesACount(boolean ansi, String zone) throws CountSourceException {
        HistoryView week = week();
        CountRequest request = request(FIRST, LAST, ZoneId.of("Asia/Kathmandu"));
        session.conf().set("spark.sql.ansi.enabled", ansi);
        session.conf().set("spark.sql.session.timeZone", zone);
        try {
            assertThat(written.source(Sessions.engine(), week).count(request).rows())
                    .isEqualTo(written.source(written.engine(), week)
                            .count(request)
                            .rows())
                    .isNotEmpty();
        } finally {
            session.conf().unset("spark.sql.ansi.enabled");
            session.conf().set("spark.sql.session.timeZone", "UTC");
        }
    }

    @Test
    void aSessionIsInUtcWhateverItsPropertiesSay() {
        System.setProperty("spark.sql.session.timeZone", "Asia/Kathmandu");
        try {
            assertThat(new SparkSettings(1).conf().get("spark.sql.session.timeZone"))
                    .isEqualTo("UTC");
        } finally {
            System.clearProperty("spark.sql.session.timeZone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "50%20", "*", "[ab]", "{x,y}", "ä€", "date=2024-01-08", "a:b", "it's"})
    void aFolderMayHaveAnyName(String name) throws IOException {
        Path file = Files.createDirectory(folder.resolve(name)).resolve("events.parquet");
        DayFile day = written.write(FIRST, file, List.of(answered(Instant.parse("2024-01-08T12:00:00Z"))));
        List<Long> counts = new ArrayList<>();
        SparkEngine engine = Sessions.engine();

        engine.query(List.of(day), "select count(*) from events", row -> counts.add(row.number(1)));

        assertThat(counts).containsExactly(1L);
        assertThat(engine.footers(List.of(day.location()))).containsOnlyKeys(day.location());
    }
}
