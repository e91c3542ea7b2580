package io.github.queuesla.report.workbook;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.util.List;
import java.util.stream.Stream;

/** The UTC offsets of a column of times. A spreadsheet time has none, and an hour comes twice when clocks go back. */
final class OffsetColumn {

    private OffsetColumn() {}

    /** The columns of the table, with that of the offsets after each column of times in a zone whose clocks change. */
    static <R> List<Column<R>> added(Table<R> table) {
        return table.columns().stream()
                .flatMap(column -> hasChangingClocks(table, column) ? Stream.of(column, of(column)) : Stream.of(column))
                .toList();
    }

    private static <R> boolean hasChangingClocks(Table<R> table, Column<R> column) {
        return column.kind() == Column.Kind.TIME
                && table.all()
                        .anyMatch(row -> column.value(row) instanceof Value.Time time
                                && !time.zone().getRules().isFixedOffset());
    }

    private static <R> Column<R> of(Column<R> times) {
        return Column.shown(
                "UTC offset (" + times.title() + ")",
                Column.Kind.TEXT,
                row -> times.value(row) instanceof Value.Time time
                        ? Value.text(
                                time.zone().getRules().getOffset(time.instant()).getId())
                        : Value.nothing());
    }
}
