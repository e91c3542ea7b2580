package io.github.queuesla.report;

import java.util.List;
import tools.jackson.core.JsonGenerator;

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

    /** Writes each row by itself, as an object. */
    public void writeTo(JsonGenerator json) {
        List<Fields.Member<R>> members = fields.alone();
        rows.forEach(row -> Field.writeObject(json, members, row));
    }
}
