package io.github.queuesla.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A table on a narrow terminal: first details go, then names are cut, then the counts of the percentage go. */
class NarrowTableTest {

    private static final Column<String> NAME = Column.of("name", "Queue", Column.Kind.TEXT, Value::name);
    private static final Column<String> SHORT = count("Short");
    private static final Column<String> MET = count("Met").asBasis();
    private static final Column<String> COUNTED = count("Counted").asBasis();
    private static final Column<String> STATE =
            Column.of("state", "State", Column.Kind.VERDICT, row -> Value.text("met"));

    private static Column<String> count(String title) {
        return Column.of(title, title, Column.Kind.COUNT, row -> Value.count(1_000));
    }

    private static List<String> lines(int columns) throws IOException {
        List<String> rows = List.of("North Billing");
        Report report = new Report(
                new Report.Title("", "", false),
                List.of(Part.table(Table.of(rows, NAME, MET, COUNTED, SHORT, STATE))),
                new Rows<>(Fields.of(NAME), rows),
                new Rows<>(Fields.of(NAME), rows));
        return Written.as(Format.TABLE, new RenderOptions(false, OptionalInt.of(columns), false), report)
                .lines()
                .toList();
    }

    @Test
    void allColumnsAreThereIfTheyFit() throws IOException {
        assertThat(lines(42))
                .containsExactly(
                        "Queue           Met  Counted  Short  State", "North Billing  1000     1000   1000  met");
    }

    @Test
    void detailsGoFirstAndTheReaderIsTold() throws IOException {
        assertThat(lines(41))
                .containsExactly(
                        "Queue           Met  Counted  State",
                        "North Billing  1000     1000  met",
                        "Too narrow for Short: widen the terminal,",
                        "  or set COLUMNS.");
    }

    @Test
    void namesAreCutBeforeTheCountsOfAPercentageGo() throws IOException {
        assertThat(lines(30)).startsWith("Queue      Met  Counted  State", "North B…  1000     1000  met");
    }

    @Test
    void countsOfAPercentageGoTogether() throws IOException {
        assertThat(lines(29)).startsWith("Queue          State", "North Billing  met");
    }

    @Test
    void namesAreCutLast() throws IOException {
        assertThat(lines(18)).startsWith("Queue        State", "North Bill…  met");
    }
}
