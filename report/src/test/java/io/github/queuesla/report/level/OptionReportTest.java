package io.github.queuesla.report.level;

import static io.github.queuesla.report.format.Written.assertGolden;
import static io.github.queuesla.report.format.Written.assertVisible;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.report.DisplayWidth;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class OptionReportTest {

    private static final int NAME = 2;
    private static final String NIGHT = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a05";
    private static final Definition EIGHTY = RowSamples.WITHIN_30.withTarget(Percentage.parse("80"));

    private static String as(Format format, LevelReport report) throws IOException {
        return Written.as(format, report.report());
    }

    private static List<String> hostileNames() {
        return RowSamples.hostile()
                .result()
                .rows()
                .map(row -> row.queue().name())
                .toList();
    }

    private static LevelReport with(NoTrafficDisplay noTraffic) {
        return RowSamples.with(RowSamples.asTheTutorial(), noTraffic);
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "PLAIN", "CSV", "JSON", "MARKDOWN", "PROMETHEUS"})
    void showsWhatTheTutorialAsksFor(Format format) throws IOException {
        LevelReport report =
                format == Format.CSV ? RowSamples.asTheTutorial("30s", "1m30s") : RowSamples.asTheTutorial();
        assertGolden("level/tutorial", format, report.report());
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "CSV", "JSON", "NDJSON", "MARKDOWN", "PROMETHEUS"})
    void showsIntervalsMediaDivisionsAndProvisionalNumbers(Format format) throws IOException {
        assertGolden("level/day-media", format, RowSamples.byDayAndMedia().report());
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "CSV", "MARKDOWN", "PROMETHEUS"})
    void hostileNamesStayNames(Format format) throws IOException {
        assertGolden("level/hostile", format, RowSamples.hostile().report());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"XLSX", "HTML"},
            mode = EnumSource.Mode.EXCLUDE)
    void controlCharactersNeverAppear(Format format) throws IOException {
        assertVisible(as(format, RowSamples.hostile()));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON"})
    void programsGetNamesUnchanged(Format format) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser json =
                new JsonFactory().createParser(ObjectReadContext.empty(), as(format, RowSamples.hostile()))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("queueName")) {
                    json.nextToken();
                    names.add(json.getString());
                }
            }
        }
        assertThat(names).isEqualTo(hostileNames());
    }

    @Test
    void rawCellsContainNamesUnchanged() throws IOException {
        RenderOptions raw = new RenderOptions(false, OptionalInt.empty(), true);
        String csv = Written.as(Format.CSV, raw, RowSamples.hostile().report());
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            assertThat(reader.stream().skip(1).map(row -> row.getField(NAME))).isEqualTo(hostileNames());
        }
    }

    @Test
    void documentedExampleIsPrintedAsDocumented() throws IOException {
        assertGolden(
                "level/target", Format.JSON, RowSamples.oneQueueWithTarget().report());
    }

    @Test
    void thresholdsArePrintedAsTyped() throws IOException {
        assertGolden(
                "level/thresholds",
                Format.PLAIN,
                RowSamples.asTheTutorial("PT30S", "1m30s", "500ms").report());
    }

    @Test
    void verdictsHaveColoursAndBarsOnlyOnATerminal() throws IOException {
        RenderOptions colour = new RenderOptions(true, OptionalInt.empty(), false);
        Golden.assertSame(
                "level/verdicts.colour.txt",
                Written.as(Format.TABLE, colour, verdicts().report()));
        assertGolden("level/verdicts", Format.TABLE, verdicts().report());
        assertThat(as(Format.TABLE, verdicts())).doesNotContain("\u001b");
    }

    @Test
    void namesAreCutToTheTerminalButNeverTheCountOfMissingQueues() throws IOException {
        RenderOptions narrow = new RenderOptions(false, OptionalInt.of(60), false);
        String table = Written.as(Format.TABLE, narrow, wideNames().report());
        Golden.assertSame("level/wide.txt", table);
        assertThat(table.lines().filter(line -> line.contains("…") || line.startsWith("All")))
                .allMatch(line -> DisplayWidth.of(line) <= 60);
    }

    @Test
    void queuesWithTheSameProblemShareALine() throws IOException {
        List<QueueResult> rows = new ArrayList<>();
        List<Remark> problems = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(RowSamples.unavailable(Queue.knownById(new QueueId("q-" + i))));
            problems.add(RowSamples.unknown("q-" + i));
        }
        problems.add(Remark.of(Optional.empty(), "source-unavailable", "no answer for 2024-01-07"));
        assertGolden(
                "level/problems",
                Format.TABLE,
                RowSamples.january(rows, problems).report());
    }

    @Test
    void reportWithoutQueuesSaysSo() throws IOException {
        LevelReport none = RowSamples.report(RowSamples.WITHIN_30, List.of(), RowSamples.QUEUE_SUMMARY);
        assertThat(as(Format.TABLE, none)).endsWith("\nNo queues.\n");
        assertThat(as(Format.MARKDOWN, none)).endsWith("\nNo queues.\n");
        assertThat(as(Format.NDJSON, none)).isEmpty();
    }

    @Test
    void noTrafficIsPrintedAsChosen() throws IOException {
        assertThat(as(Format.PLAIN, with(NoTrafficDisplay.ZERO))).contains("Queue " + NIGHT + ": 0.0%\n");
        assertThat(as(Format.PLAIN, with(NoTrafficDisplay.HUNDRED))).contains("Queue " + NIGHT + ": 100.0%\n");
        assertThat(as(Format.PLAIN, with(NoTrafficDisplay.BLANK))).contains("Queue " + NIGHT + ":\n");
        String state = "\"state\":\"no-traffic\",\"provisional\":false,\"numerator\":0,\"denominator\":0,\"percent\":";
        assertThat(as(Format.NDJSON, with(NoTrafficDisplay.ZERO))).contains(state + "0.0,");
        assertThat(as(Format.NDJSON, with(NoTrafficDisplay.HUNDRED))).contains(state + "100.0,");
        assertThat(as(Format.NDJSON, with(NoTrafficDisplay.BLANK))).contains(state + "null,");
        assertThat(as(Format.MARKDOWN, with(NoTrafficDisplay.ZERO)))
                .contains("| Night | 0 | 0 | 0.00 % | no traffic |");
        assertThat(as(Format.MARKDOWN, with(NoTrafficDisplay.BLANK))).contains("| Night | 0 | 0 |  | no traffic |");
    }

    @Test
    void missIsNeverPrintedAsTheTarget() throws IOException {
        LevelReport report = RowSamples.report(
                EIGHTY,
                List.of(RowSamples.row(RowSamples.queue("q-1", "Just missed"), 9999, 7999)),
                RowSamples.AGGREGATES);
        assertThat(as(Format.TABLE, report)).containsPattern("Just missed +9999 +7999 +79\\.99 +missed");
        assertThat(as(Format.PLAIN, report)).contains(" 79.99%");
        assertThat(as(Format.MARKDOWN, report)).contains("| Just missed | 9999 | 7999 | 79.99 % | **missed** |");
        assertThat(as(Format.CSV, report)).contains(",7999,9999,79.99,");
        assertThat(as(Format.NDJSON, report)).contains("\"percent\":79.99,");
        assertThat(as(Format.PROMETHEUS, report)).contains("} 0.7999799979997999\n");
    }

    @Test
    void partialTotalIsMarked() throws IOException {
        LevelReport report = verdicts();
        assertThat(as(Format.TABLE, report)).containsPattern("All 5 queues \\(1 missing\\) .* partial\n");
        assertThat(as(Format.MARKDOWN, report)).containsPattern("\\| All 5 queues \\(1 missing\\) .* \\| partial \\|");
        assertThat(as(Format.JSON, report)).containsPattern("\"targetMet\": null,\\s+\"queues\": 5,\\s+\"missing\": 1");
        assertThat(as(Format.PROMETHEUS, report))
                .contains("queue_sla_missing_queues{contract=\"Service levels\",service_level=\"within-30s\"} 1\n")
                .doesNotContain("queue_sla_level_ratio{", "queue_sla_target_met{");
    }

    @Test
    void datesReadByThePlatformAreNotConvertedToTimes() throws IOException {
        assertThat(as(Format.NDJSON, RowSamples.asTheTutorial())).contains("\"start\":null,\"end\":null,");
        assertThat(as(Format.MARKDOWN, RowSamples.asTheTutorial()))
                .startsWith(
                        "## Service level 2024-01-01 to 2024-01-31\n\ntime zone decided by the platform, queue-summary at");
    }

    @Test
    void metricsOfMediaCoverTheLastInterval() throws IOException {
        assertThat(as(Format.PROMETHEUS, RowSamples.byDayAndMedia()).lines())
                .filteredOn(line -> line.startsWith("queue_sla_queue_media_counted_contacts{"))
                .containsExactly(
                        "queue_sla_queue_media_counted_contacts{contract=\"Service levels\",service_level=\"gold\",queue=\"Billing\","
                                + "queue_id=\"q-1\",media=\"voice\",division=\"North\"} 988",
                        "queue_sla_queue_media_counted_contacts{contract=\"Service levels\",service_level=\"gold\",queue=\"Billing\","
                                + "queue_id=\"q-1\",media=\"chat\",division=\"North\"} 11");
    }

    private static LevelReport verdicts() {
        return RowSamples.report(
                EIGHTY,
                List.of(
                        RowSamples.row(RowSamples.queue("q-1", "Met"), 10, 8),
                        RowSamples.row(RowSamples.queue("q-2", "Just missed"), 9999, 7999),
                        RowSamples.row(RowSamples.queue("q-3", "None in time"), 3, 0),
                        RowSamples.row(RowSamples.queue("q-4", "Quiet"), 0, 0),
                        RowSamples.unavailable(RowSamples.queue("q-5", "Lost"))),
                RowSamples.AGGREGATES);
    }

    private static LevelReport wideNames() {
        return RowSamples.report(
                EIGHTY,
                List.of(
                        RowSamples.row(RowSamples.queue("q-1", "日本語サポート・技術的なお問い合わせ窓口"), 10, 8),
                        RowSamples.row(RowSamples.queue("q-2", "Cafe\u0301 ☎\ufe0f 🎉 party line"), 100, 7),
                        RowSamples.row(RowSamples.queue("q-3", "한국어"), 1, 1),
                        RowSamples.row(RowSamples.queue("q-4", "x".repeat(1000)), 5, 4),
                        RowSamples.unavailable(RowSamples.queue("q-5", "lost"))),
                RowSamples.QUEUE_SUMMARY);
    }
}
