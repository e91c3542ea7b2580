package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.QueueShare;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableReportWriterTest {

    private static final RenderOptions COLOUR = new RenderOptions(true, OptionalInt.empty(), false);

    @Test
    void showsWhatWasCountedAndWhatIsMissing() throws IOException {
        Golden.assertSame("tutorial.table.txt", Golden.print(RowReportFormat.TABLE, Samples.asTheTutorial()));
    }

    @Test
    void showsPiecesMediaDivisionsAndWhatIsProvisional() throws IOException {
        Golden.assertSame("day-media.table.txt", Golden.print(RowReportFormat.TABLE, Samples.byDayAndMedia()));
    }

    @Test
    void drawsBarsAndColoursOnATerminal() throws IOException {
        Golden.assertSame("verdicts.colour.txt", Golden.print(RowReportFormat.TABLE, COLOUR, verdicts()));
    }

    @Test
    void saysVerdictsInWordsWithoutColour() throws IOException {
        String table = Golden.print(RowReportFormat.TABLE, verdicts());
        Golden.assertSame("verdicts.table.txt", table);
        assertThat(table).doesNotContain("\u001b");
    }

    @Test
    void cutsNamesToTheTerminalAndNeverTheCountOfMissingQueues() throws IOException {
        RenderOptions narrow = new RenderOptions(false, OptionalInt.of(60), false);
        String table = Golden.print(RowReportFormat.TABLE, narrow, wideNames());
        Golden.assertSame("wide.table.txt", table);
        assertThat(table.lines().filter(line -> line.contains("…") || line.startsWith("All")))
                .allMatch(line -> DisplayWidth.of(line) <= 60);
    }

    @Test
    void hostileNamesDoNotReachTheTerminal() throws IOException {
        String table = Golden.print(RowReportFormat.TABLE, Samples.hostile());
        Golden.assertSame("hostile.table.txt", table);
        assertThat(table.codePoints().filter(c -> c != '\n')).noneMatch(TextSafety::isHidden);
    }

    @Test
    void noQueuesAreSaidToBeNone() throws IOException {
        assertThat(Golden.print(
                        RowReportFormat.TABLE, Samples.report(Samples.WITHIN_30, List.of(), Samples.QUEUE_SUMMARY)))
                .endsWith("\nNo queues.\n");
    }

    @Test
    void queuesWithTheSameTroubleShareALine() throws IOException {
        List<QueueShare> rows = new ArrayList<>();
        List<Remark> problems = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(Samples.unavailable(Queue.knownById(new QueueId("q-" + i))));
            problems.add(Samples.unknown("q-" + i));
        }
        problems.add(Remark.of(Optional.empty(), "source-unavailable", "no answer for 2024-01-07"));
        Golden.assertSame("problems.table.txt", Golden.print(RowReportFormat.TABLE, Samples.january(rows, problems)));
    }

    private static RowReport verdicts() {
        SlaDefinition definition = Samples.WITHIN_30.withTarget(Percentage.parse("80"));
        return Samples.report(
                definition,
                List.of(
                        Samples.row(Samples.queue("q-1", "Met"), 10, 8),
                        Samples.row(Samples.queue("q-2", "Just missed"), 9999, 7999),
                        Samples.row(Samples.queue("q-3", "None in time"), 3, 0),
                        Samples.row(Samples.queue("q-4", "Quiet"), 0, 0),
                        Samples.unavailable(Samples.queue("q-5", "Lost"))),
                Samples.AGGREGATES);
    }

    private static RowReport wideNames() {
        SlaDefinition definition = Samples.WITHIN_30.withTarget(Percentage.parse("80"));
        return Samples.report(
                definition,
                List.of(
                        Samples.row(Samples.queue("q-1", "日本語サポート・技術的なお問い合わせ窓口"), 10, 8),
                        Samples.row(Samples.queue("q-2", "Cafe\u0301 ☎\ufe0f 🎉 party line"), 100, 7),
                        Samples.row(Samples.queue("q-3", "한국어"), 1, 1),
                        Samples.row(Samples.queue("q-4", "x".repeat(1000)), 5, 4),
                        Samples.unavailable(Samples.queue("q-5", "lost"))),
                Samples.QUEUE_SUMMARY);
    }
}
