package io.github.queuesla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows and their columns for people, in reading order. Immutable.
 *
 * @param title the name of the table in pages and workbooks; may be empty
 * @param columns the columns for people
 * @param rows the rows in output order
 * @param total the total of all rows, which stays last in any sort order; may be absent
 * @param tone the tone of a whole row; empty to use that of each value
 * @param cut whether names may be cut to fit the terminal
 * @param <R> a row
 */
public record Table<R>(
        String title,
        List<Column<R>> columns,
        List<R> rows,
        Optional<R> total,
        Function<R, Optional<Tone>> tone,
        boolean cut) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table of those rows. */
    @SafeVarargs
    public static <R> Table<R> of(List<R> rows, Column<R>... columns) {
        List<Column<R>> shown = new ArrayList<>();
        for (Column<R> column : columns) {
            shown.add(column);
        }
        return of(rows, shown);
    }

    /** A table of those rows. */
    public static <R> Table<R> of(List<R> rows, List<Column<R>> columns) {
        return new Table<>("", columns, rows, Optional.empty(), row -> Optional.empty(), true);
    }

    /** This table with more columns. */
    public Table<R> and(List<Column<R>> more) {
        List<Column<R>> all = new ArrayList<>(columns);
        all.addAll(more);
        return new Table<>(title, all, rows, total, tone, cut);
    }

    /** This table with more columns. */
    @SafeVarargs
    public final Table<R> and(Column<R>... more) {
        Table<R> table = this;
        for (Column<R> column : more) {
            table = table.and(List.of(column));
        }
        return table;
    }

    /** This table with one more column, if wanted. */
    public Table<R> andIf(boolean wanted, Column<R> more) {
        return wanted ? and(List.of(more)) : this;
    }

    /** This table with a name. */
    public Table<R> named(String name) {
        return new Table<>(name, columns, rows, total, tone, cut);
    }

    /** This table with a total. */
    public Table<R> totalled(Optional<R> all) {
        return new Table<>(title, columns, rows, all, tone, cut);
    }

    /** This table with a tone for whole rows. */
    public Table<R> toned(Function<R, Optional<Tone>> ofRow) {
        return new Table<>(title, columns, rows, total, ofRow, cut);
    }

    /** This table without columns that have no text, such as bars. */
    public Table<R> filled() {
        List<Column<R>> filled = columns.stream()
                .filter(column ->
                        all().anyMatch(row -> !column.value(row).words().isEmpty()))
                .toList();
        return new Table<>(title, filled, rows, total, tone, cut);
    }

    /** This table without cutting names or wrapping notes, even if lines become too long for the terminal. */
    public Table<R> uncut() {
        return new Table<>(title, columns, rows, total, tone, false);
    }

    /** The columns of each cell on a page and in Markdown: one, and the marks after it. Neither has bars. */
    public List<List<Column<R>>> cells() {
        List<List<Column<R>>> cells = new ArrayList<>();
        for (Column<R> column : columns) {
            if (column.kind() == Column.Kind.BAR) {
                continue;
            }
            if (column.look().way() == Look.Way.MARK && !cells.isEmpty()) {
                cells.get(cells.size() - 1).add(column);
            } else {
                cells.add(new ArrayList<>(List.of(column)));
            }
        }
        return cells;
    }

    /** The rows, and the total after them. */
    public Stream<R> all() {
        return Stream.concat(rows.stream(), total.stream());
    }
}
