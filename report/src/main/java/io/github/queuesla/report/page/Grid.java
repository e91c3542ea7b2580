package io.github.queuesla.report.page;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sortable table.
 *
 * @param id the id of the title
 * @param labels the ids of the elements that label the table
 * @param title the title; may be empty
 * @param heads the column headings
 * @param rows the rows in the order of the report
 * @param total a row that stays last; may be empty
 */
record Grid(String id, String labels, String title, List<Head> heads, List<Row> rows, List<Row> total) {

    private static final int MOST_ROWS_AT_ONCE = 60;

    /**
     * A column heading.
     *
     * @param title the text
     * @param css the CSS class of the alignment
     */
    record Head(String title, String css) {

        static Head of(Column<?> column) {
            return new Head(column.heading(), css(column.kind()));
        }

        static String css(Column.Kind kind) {
            return kind.isNumber() ? "number" : kind == Column.Kind.TIME ? "label" : "text";
        }
    }

    /**
     * A row of cells.
     *
     * @param css the CSS class of the tone; may be empty
     * @param cells a cell for each column
     */
    record Row(String css, List<Cell> cells) {}

    /** A table in a section, whose names link to the sections about them. */
    static <R> Grid of(String id, String section, Table<R> table, Map<String, String> links) {
        List<Column<R>> columns = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        List<R> rows = table.all().toList();
        for (Column<R> column : table.columns()) {
            if (column.kind() == Column.Kind.BAR) {
                continue;
            }
            List<Cell> below = Cell.column(rows.stream().map(column::value).toList(), column.kind());
            if (column.look().way() == Look.Way.SECTION) {
                below.replaceAll(cell -> cell.linked(links));
            }
            if (column.look().way() == Look.Way.MARK && !columns.isEmpty()) {
                List<Cell> before = cells.get(cells.size() - 1);
                for (int i = 0; i < below.size(); i++) {
                    before.set(i, before.get(i).marked(below.get(i)));
                }
            } else {
                columns.add(column);
                cells.add(below);
            }
        }
        List<Row> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            shown.add(new Row(
                    css(table.tone().apply(rows.get(i)).orElse(Tone.PLAIN)),
                    cells.stream().map(column -> column.get(row)).toList()));
        }
        int end = table.rows().size();
        return new Grid(
                id,
                (table.title().isEmpty() ? "" : id + " ") + section,
                table.title(),
                columns.stream().map(Head::of).toList(),
                shown.subList(0, end),
                shown.subList(end, shown.size()));
    }

    static String css(Tone tone) {
        return tone == Tone.PLAIN ? "" : tone.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the table is so long that it is collapsed at first. */
    boolean isLong() {
        return rows.size() > MOST_ROWS_AT_ONCE;
    }

    /** Whether the table is one verdict with its numbers, which is shown large. */
    boolean isFigures() {
        return title.isEmpty()
                && rows.size() == 1
                && total.isEmpty()
                && rows.get(0).cells().stream().anyMatch(cell -> cell.badge().isPresent());
    }
}
