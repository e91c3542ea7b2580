package io.github.queuesla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows and the columns that people see of them, in the order in which they read them. Immutable.
 *
 * @param title what the rows are, where tables have names, as in a workbook; may be empty
 * @param columns what is seen of a row
 * @param rows in their order
 * @param total all rows together, which stays last in any order; may be absent
 * @param tone how a whole row is to be taken; empty to take each value as it is
 * @param cut whether names may be cut to keep a terminal's width
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

    /** The same with more columns after them. */
    public Table<R> and(List<Column<R>> more) {
        List<Column<R>> all = new ArrayList<>(columns);
        all.addAll(more);
        return new Table<>(title, all, rows, total, tone, cut);
    }

    /** The same with more columns after them. */
    @SafeVarargs
    public final Table<R> and(Column<R>... more) {
        Table<R> table = this;
        for (Column<R> column : more) {
            table = table.and(List.of(column));
        }
        return table;
    }

    /** The same with one more column after them where it says something. */
    public Table<R> andIf(boolean wanted, Column<R> more) {
        return wanted ? and(List.of(more)) : this;
    }

    /** The same under a name. */
    public Table<R> named(String name) {
        return new Table<>(name, columns, rows, total, tone, cut);
    }

    /** The same with a row that says what all rows come to. */
    public Table<R> totalled(Optional<R> all) {
        return new Table<>(title, columns, rows, all, tone, cut);
    }

    /** The same, where some rows are to be taken as a whole. */
    public Table<R> toned(Function<R, Optional<Tone>> ofRow) {
        return new Table<>(title, columns, rows, total, ofRow, cut);
    }

    /** The same without columns in which nothing stands. */
    public Table<R> filled() {
        List<Column<R>> filled = columns.stream()
                .filter(column ->
                        all().anyMatch(row -> !column.value(row).words().isEmpty()))
                .toList();
        return new Table<>(title, filled, rows, total, tone, cut);
    }

    /** The same, where a line that is too long for the terminal is better than a name cut short or a note broken. */
    public Table<R> uncut() {
        return new Table<>(title, columns, rows, total, tone, false);
    }

    /** The rows, and the total after them. */
    public Stream<R> all() {
        return Stream.concat(rows.stream(), total.stream());
    }
}
