package io.github.queuesla.report;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Rows and their fields for programs. Immutable.
 *
 * @param fields the fields of each row
 * @param rows the rows in output order
 * @param <R> a row
 */
public record Rows<R>(Fields<R> fields, List<R> rows) {

    public Rows {
        rows = List.copyOf(rows);
    }

    /** Writes each row as an object. */
    public void writeTo(JsonGenerator json) {
        List<Fields.Member<R>> members = fields.alone();
        rows.forEach(row -> Field.writeObject(json, members, row));
    }
}
