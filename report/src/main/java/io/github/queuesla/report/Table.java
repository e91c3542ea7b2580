package io.github.queuesla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows and the columns that people see of them, in the order in which they read them. Immutable.
 *
 * @param columns what is seen of a row
 * @param rows in their order
 * @param tone how a whole row is to be taken; empty to take each value as it is
 * @param cut whether names may be cut to keep a terminal's width
 * @param <R> a row
 */
public record Table<R>(List<Column<R>> columns, List<R> rows, Function<R, Optional<Tone>> tone, boolean cut) {

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
        return new Table<>(shown, rows, row -> Optional.empty(), true);
    }

    /** The same, where some rows are to be taken as a whole. */
    public Table<R> toned(Function<R, Optional<Tone>> ofRow) {
        return new Table<>(columns, rows, ofRow, cut);
    }

    /** The same, where a line that is too long for the terminal is better than a name cut short or a note broken. */
    public Table<R> uncut() {
        return new Table<>(columns, rows, tone, false);
    }
}
