package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Column.Kind;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GridTest {

    private static Grid grid(Table<Value> table) {
        return Grid.of("table-1", "section-1-title", table, Map.of("Sales", "section-2"));
    }

    private static Grid grid(Kind kind, Value... values) {
        return grid(Table.of(List.of(values), Column.shown("It", kind, value -> value)));
    }

    private static List<String> texts(Grid grid) {
        return grid.rows().stream().map(row -> row.cells().get(0).text()).toList();
    }

    private static Value percent(long met, long counted) {
        return new Value.Percent(Optional.of(Fraction.of(met, counted)), new BigDecimal("80.00"));
    }

    @Test
    void percentagesAreSortedByTheirExactFractions() {
        assertThat(grid(Kind.PERCENT, percent(7999, 9999), percent(79_999, 100_000), percent(1, 2), percent(2, 4))
                        .ranks())
                .isEqualTo("[[1,2,0,0]]");
    }

    @Test
    void absentValuesComeLastInBothDirections() {
        Grid grid = grid(Kind.PERCENT, percent(2, 3), Value.nothing(), percent(1, 3));

        assertThat(grid.ranks()).isEqualTo("[[1,-1,0]]");
        assertThat(texts(grid)).containsExactly("80.00\u00a0%", "–", "80.00\u00a0%");
    }

    @Test
    void countsAreTheirOwnOrder() {
        Grid grid = grid(Kind.COUNT, Value.count(12_345), Value.nothing(), Value.count(7));

        assertThat(grid.ranks()).isEqualTo("[0]");
        assertThat(texts(grid)).containsExactly("12,345", "–", "7");
    }

    @Test
    void differencesHaveRanks() {
        assertThat(grid(Kind.COUNT, new Value.Count(3, true), new Value.Count(-4, true))
                        .ranks())
                .isEqualTo("[[1,0]]");
    }

    @Test
    void namesAreTheirOwnOrder() {
        assertThat(grid(Kind.TEXT, Value.name("b"), Value.nothing(), Value.name("A"))
                        .ranks())
                .isEqualTo("[0]");
    }

    @Test
    void missedComesBeforeMet() {
        Grid grid = grid(
                Kind.VERDICT,
                new Value.Verdict(VerdictText.MET, "met"),
                new Value.Verdict(VerdictText.MISSED, "missed (tolerated)"),
                new Value.Verdict(VerdictText.OPEN, "open"));

        assertThat(grid.ranks()).isEqualTo("[[1,0,-1]]");
        assertThat(grid.rows().get(1).cells().get(0))
                .isEqualTo(new Cell("missed (tolerated)", Badge.MISSED.css(), true, "", List.of()));
    }

    @Test
    void negativeCreditIsCalledABonus() {
        Currency euro = Currency.getInstance("EUR");

        assertThat(texts(grid(
                        Kind.MONEY,
                        new Value.Amount(new Money(new BigDecimal("-1234.5"), euro)),
                        new Value.Amount(new Money(new BigDecimal("1234567.5"), euro)))))
                .containsExactly("1,234.50\u00a0EUR bonus", "1,234,567.50\u00a0EUR");
    }

    @Test
    void nameLinksToItsSection() {
        Column<Value> level =
                Column.<Value>shown("It", Kind.TEXT, value -> value).looking(Look.SECTION);
        Grid grid = grid(Table.of(List.of(Value.name("Sales"), Value.name("Support")), level));

        assertThat(grid.rows().get(0).cells().get(0).link()).isEqualTo("section-2");
        assertThat(grid.rows().get(1).cells().get(0).link()).isEmpty();
    }

    @Test
    void onlySectionColumnsLinkToSections() {
        assertThat(grid(Kind.TEXT, Value.name("Sales"))
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .link())
                .isEmpty();
    }

    @Test
    void marksAppearInTheCellBeforeThem() {
        Column<Value> mark = Column.<Value>shown("", Kind.TEXT, value -> Value.text("provisional"))
                .looking(Look.MARK);
        Grid grid = grid(Table.of(List.of(Value.count(1)), Column.shown("It", Kind.COUNT, value -> value), mark));

        assertThat(grid.heads()).extracting(Grid.Head::title).containsExactly("It");
        assertThat(grid.rows().get(0).cells().get(0).marks()).containsExactly("provisional");
    }

    @Test
    void totalIsNotAmongTheSortedRows() {
        Table<Value> table = Table.<Value>of(
                        List.of(Value.count(1), Value.count(2)),
                        List.of(Column.shown("It", Kind.COUNT, value -> value)))
                .totalled(Optional.of(Value.count(3)));

        assertThat(grid(table).rows()).hasSize(2);
        assertThat(grid(table).total()).hasSize(1);
    }

    @Test
    void columnsNotCellsCarryTheirLook() {
        Grid grid = grid(Table.of(
                List.of(percent(1, 2)),
                Column.shown("It", Kind.TEXT, value -> Value.name("Sales")),
                Column.shown("Level", Kind.PERCENT, value -> value),
                Column.shown("Target", Kind.VERDICT, value -> new Value.Verdict(VerdictText.MET, "met"))));

        assertThat(grid.styles()).isEqualTo("t1 n2 s2 v3");
        assertThat(grid.rows().get(0).tag(1)).isEqualTo("<td>");
        assertThat(grid.rows().get(0).tag(2)).isEqualTo("<td class=met>");
        assertThat(ColumnStyle.rules(3)).contains(".n2 tr>:nth-child(2)", ".v3 tr>:nth-child(3)");
    }

    @Test
    void moreThanTwentyRowsHaveAFilter() {
        Value[] rows = new Value[21];
        Arrays.fill(rows, Value.count(1));

        assertThat(grid(Kind.COUNT, rows).styles()).startsWith("many ");
        assertThat(grid(Kind.COUNT, Arrays.copyOf(rows, 20)).styles()).isEqualTo("n1");
    }
}
