package io.github.queuesla.report;

import java.util.List;

/**
 * Rows in columns, for output that is no report. Immutable.
 *
 * @param titles of the columns; one that begins with {@code >} is of numbers, which end at the same place
 * @param rows each with a cell for every column
 */
public record TextTable(List<String> titles, List<List<String>> rows) {

    public TextTable {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }

    /** The lines, titles first, safe to show in a terminal whatever the cells quote. */
    public List<String> lines(RenderOptions options) {
        List<TableLayout.Column> columns =
                titles.stream().map(TextTable::column).toList();
        List<List<Cell>> cells = rows.stream()
                .map(row -> row.stream().map(TextTable::cell).toList())
                .toList();
        return new TableLayout(columns, cells, options).lines();
    }

    private static TableLayout.Column column(String title) {
        return title.startsWith(">") ? TableLayout.Column.number(title.substring(1)) : TableLayout.Column.text(title);
    }

    private static Cell cell(String text) {
        return Cell.of(TextSafety.visible(text));
    }
}
