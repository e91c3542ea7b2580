package io.github.queuesla.report;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that are handed out one at a time, as often as they are wanted, so that they need not be in memory together.
 *
 * @param <R> a row
 */
@FunctionalInterface
public interface RowFeed<R> {

    /** Hands out each row, in output order. */
    void each(Consumer<R> receiver);

    /** Those rows. */
    static <R> RowFeed<R> of(List<R> rows) {
        return List.copyOf(rows)::forEach;
    }
}
