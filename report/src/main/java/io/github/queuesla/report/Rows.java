package io.github.queuesla.report;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JsonGenerator;

/**
 * Rows and their fields for programs. Immutable.
 *
 * @param fields the fields of each row
 * @param feed the rows
 * @param <R> a row
 */
public record Rows<R>(Fields<R> fields, RowFeed<R> feed) {

    /** Rows in output order. */
    public Rows(Fields<R> fields, List<R> rows) {
        this(fields, RowFeed.of(rows));
    }

    /**
     * Writes each row as an object.
     *
     * @return the number of rows
     */
    public long writeTo(JsonGenerator json) {
        List<Fields.Member<R>> members = fields.alone();
        AtomicLong written = new AtomicLong();
        feed.each(row -> {
            Field.writeObject(json, members, row);
            written.incrementAndGet();
        });
        return written.get();
    }

    /** The number of rows, for which all of them are read. */
    long count() {
        AtomicLong rows = new AtomicLong();
        feed.each(row -> rows.incrementAndGet());
        return rows.get();
    }
}
