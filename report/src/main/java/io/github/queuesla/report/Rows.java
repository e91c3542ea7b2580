package io.github.queuesla.report;

import java.util.List;

/**
 * Rows together with what programs are told about each. Immutable.
 *
 * @param fields what is told
 * @param rows in their order
 * @param <R> a row
 */
public record Rows<R>(Fields<R> fields, List<R> rows) {

    public Rows {
        rows = List.copyOf(rows);
    }
}
