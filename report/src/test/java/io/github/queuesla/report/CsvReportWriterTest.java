package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportWriterTest {

    private static final int NAME = 2;

    @Test
    void writesOneLinePerRow() throws IOException {
        Golden.assertSame("tutorial.csv", Golden.print(RowReportFormat.CSV, Samples.asTheTutorial("30s", "1m30s")));
    }

    @Test
    void flattensCountsAndPutsTheDivisionLast() throws IOException {
        Golden.assertSame("day-media.csv", Golden.print(RowReportFormat.CSV, Samples.byDayAndMedia()));
    }

    @Test
    void hostileNamesAreNoFormulas() throws IOException {
        String csv = Golden.print(RowReportFormat.CSV, Samples.hostile());
        Golden.assertSame("hostile.csv", csv);
        assertThat(csv.replace("\r\n", "").codePoints()).noneMatch(TextSafety::isHidden);
    }

    @Test
    void rawCellsHoldNamesAsTheyAre() throws IOException {
        RenderOptions raw = new RenderOptions(false, OptionalInt.empty(), true);
        assertThat(names(Golden.print(RowReportFormat.CSV, raw, Samples.hostile())))
                .containsExactlyElementsOf(Samples.hostile()
                        .result()
                        .rows()
                        .map(row -> row.queue().name())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@A",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠A",
                "  =1",
                " =1",
                "\ufeff=1",
                "\u200b=1",
                "\u0000=1",
                " \tx"
            })
    void textThatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(SpreadsheetCell.safe(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Billing", "a=1", " a", "'=1", "1+1", "日本語", "~", "#x"})
    void otherTextIsLeftAlone(String text) {
        assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
    }

    private static List<String> names(String csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            return reader.stream().skip(1).map(row -> row.getField(NAME)).toList();
        }
    }
}
