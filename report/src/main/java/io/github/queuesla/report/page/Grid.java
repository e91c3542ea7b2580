package io.github.queuesla.report.page;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sortable table.
 *
 * @param id the id of the title
 * @param labels the ids of the elements that label the table
 * @param title the title; may be empty
 * @param heads the column headings
 * @param rows the rows in the order of the report
 * @param total a row that stays last; may be empty
 * @param ranks the sort order of each column, as JSON
 */
record Grid(String id, String labels, String title, List<Head> heads, List<Row> rows, List<Row> total, String ranks) {

    private static final int MOST_ROWS_AT_ONCE = 60;
    private static final int MOST_ROWS_AT_A_GLANCE = 20;
    /** The number of columns above which paper needs smaller letters. */
    private static final int MOST_COLUMNS_ON_PAPER = 10;

    /**
     * A column heading.
     *
     * @param title the text
     * @param styles the styles of the column
     */
    record Head(String title, Set<ColumnStyle> styles) {

        static Head of(Column<?> column, List<Cell> cells) {
            Set<ColumnStyle> styles = EnumSet.noneOf(ColumnStyle.class);
            if (column.kind().isNumber()) {
                styles.add(ColumnStyle.NUMBER);
            } else if (column.kind() == Column.Kind.VERDICT) {
                styles.add(ColumnStyle.VERDICT);
            } else if (column.kind() != Column.Kind.TIME) {
                styles.add(ColumnStyle.TEXT);
            }
            if (cells.stream().anyMatch(Cell::isStrong)) {
                styles.add(ColumnStyle.STRONG);
            }
            return new Head(column.heading(), styles);
        }
    }

    /**
     * A row of cells.
     *
     * @param css the CSS class of the tone; may be empty
     * @param cells a cell for each column
     */
    record Row(String css, List<Cell> cells) {

        /** The start tag of the row. HTML needs no end tags here, and long tables are a third shorter without them. */
        String tag() {
            return tag("tr", css);
        }

        /** The start tag of a cell; the first one is a heading. */
        String tag(int cell) {
            return tag(cell == 0 ? "th" : "td", cells.get(cell).tone());
        }

        private static String tag(String name, String css) {
            return "<" + name + (css.isEmpty() ? "" : " class=" + css) + ">";
        }
    }

    /** A table in a section, whose names link to the sections about them. */
    static <R> Grid of(String id, String section, Table<R> table, Map<String, String> links) {
        List<R> rows = table.all().toList();
        int end = table.rows().size();
        List<Head> heads = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        List<List<Integer>> ranks = new ArrayList<>();
        for (List<Column<R>> together : table.cells()) {
            Column<R> column = together.get(0);
            List<Value> values = rows.stream().map(column::value).toList();
            List<Cell> below = new ArrayList<>(values.stream().map(Cell::of).toList());
            if (column.look().way() == Look.Way.SECTION) {
                below.replaceAll(cell -> cell.linked(links));
            }
            for (Column<R> mark : together.subList(1, together.size())) {
                for (int i = 0; i < below.size(); i++) {
                    below.set(i, below.get(i).marked(Cell.of(mark.value(rows.get(i)))));
                }
            }
            heads.add(Head.of(column, below));
            cells.add(below);
            ranks.add(Ranks.of(values.subList(0, end), column.kind()));
        }
        List<Row> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            shown.add(new Row(
                    css(table.tone().apply(rows.get(i)).orElse(Tone.PLAIN)),
                    cells.stream().map(column -> column.get(row)).toList()));
        }
        return new Grid(
                id,
                (table.title().isEmpty() ? "" : id + " ") + section,
                table.title(),
                heads,
                shown.subList(0, end),
                shown.subList(end, shown.size()),
                Ranks.json(ranks));
    }

    /** The CSS classes of the table: of its length and width, and of the look of each column. */
    String styles() {
        return (rows.size() > MOST_ROWS_AT_A_GLANCE ? "many " : "")
                + (heads.size() > MOST_COLUMNS_ON_PAPER ? "wide " : "")
                + IntStream.range(0, heads.size())
                        .boxed()
                        .flatMap(column -> heads.get(column).styles().stream().map(style -> style.css(column + 1)))
                        .collect(Collectors.joining(" "));
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
                && rows.get(0).cells().stream().anyMatch(Cell::isVerdict);
    }
}
