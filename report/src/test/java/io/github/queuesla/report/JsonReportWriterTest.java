package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonReportWriterTest {

    @Test
    void oneObjectHoldsEverything() throws IOException {
        Golden.assertSame("tutorial.json", Golden.print(RowReportFormat.JSON, Samples.asTheTutorial()));
    }

    @Test
    void exampleOfTheDocumentationComesOutAsDocumented() throws IOException {
        Golden.assertSame("target.json", Golden.print(RowReportFormat.JSON, Samples.oneQueueWithTarget()));
    }

    @Test
    void piecesMediaDivisionsAndNotesAreWritten() throws IOException {
        Golden.assertSame("day-media.json", Golden.print(RowReportFormat.JSON, Samples.byDayAndMedia()));
    }

    @Test
    void rowsComeOneALine() throws IOException {
        Golden.assertSame("day-media.ndjson", Golden.print(RowReportFormat.NDJSON, Samples.byDayAndMedia()));
    }

    @Test
    void noRowsAreNoLines() throws IOException {
        assertThat(Golden.print(
                        RowReportFormat.NDJSON, Samples.report(Samples.WITHIN_30, List.of(), Samples.AGGREGATES)))
                .isEmpty();
    }

    @Test
    void noTrafficIsPrintedAsAsked() throws IOException {
        RowReport report = Samples.asTheTutorial();
        assertThat(noTraffic(report)).contains("\"percent\":0.0,");
        assertThat(noTraffic(Samples.with(report, NoTrafficDisplay.HUNDRED))).contains("\"percent\":100.0,");
        assertThat(noTraffic(Samples.with(report, NoTrafficDisplay.BLANK))).contains("\"percent\":null,");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON"})
    void hostileNamesAreKeptWithoutAnyControlCharacter(RowReportFormat format) throws IOException {
        String json = Golden.print(format, Samples.hostile());
        assertThat(json.codePoints().filter(c -> c != '\n')).noneMatch(TextSafety::isHidden);
        assertThat(queueNames(json))
                .containsExactlyElementsOf(Samples.hostile()
                        .result()
                        .rows()
                        .map(row -> row.queue().name())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void brokenOutputIsAnInputOutputFailure(RowReportFormat format) {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void close() {
                throw new AssertionError("the output is not the writer's to close");
            }
        };
        assertThatThrownBy(() -> format.writer(RenderOptions.defaults()).write(Samples.asTheTutorial(), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static String noTraffic(RowReport report) throws IOException {
        return Golden.print(RowReportFormat.NDJSON, report)
                .lines()
                .filter(line -> line.contains("\"state\":\"no-traffic\""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> queueNames(String json) {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("queueName")) {
                    parser.nextToken();
                    names.add(parser.getString());
                }
            }
        }
        return names;
    }
}
