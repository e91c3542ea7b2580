package io.github.queuesla.report;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * A list of rows in the JSON of another row; CSV omits it. Immutable.
 *
 * @param <R> the row that contains the list
 * @param <S> the rows of the list
 */
public final class Nested<R, S> extends Field<R> {

    private final Function<R, RowFeed<S>> rows;
    private final Fields<S> fields;

    private final boolean omittedWhenEmpty;

    private Nested(Place place, Function<R, RowFeed<S>> rows, Fields<S> fields, boolean omittedWhenEmpty) {
        super(place);
        this.rows = rows;
        this.fields = fields;
        this.omittedWhenEmpty = omittedWhenEmpty;
    }

    /** The list under that key. Its rows omit the fields of the parent, which the row around them has. */
    public static <R, S> Nested<R, S> of(String key, Function<R, List<S>> rows, Fields<S> fields) {
        return fed(key, row -> RowFeed.of(rows.apply(row)), fields);
    }

    /** The rows under that key, which need not be in memory together; they are read only to be written. */
    public static <R, S> Nested<R, S> fed(String key, Function<R, RowFeed<S>> rows, Fields<S> fields) {
        return new Nested<>(Place.of(key), rows, fields, false);
    }

    /** This list, with its key omitted if it is empty. */
    public Nested<R, S> omittedWhenEmpty() {
        return new Nested<>(place, rows, fields, true);
    }

    @Override
    public void write(JsonGenerator json, R row) {
        if (omittedWhenEmpty && isAbsent(row)) {
            return;
        }
        json.writeName(member());
        json.writeStartArray();
        rows.apply(row).each(each -> writeObject(json, fields.held(), each));
        json.writeEndArray();
    }

    @Override
    public boolean isAbsent(R row) {
        AtomicBoolean none = new AtomicBoolean(true);
        rows.apply(row).each(each -> none.set(false));
        return none.get();
    }

    @Override
    public <Q> Nested<Q, S> from(Function<Q, R> row) {
        return new Nested<>(place, rows.compose(row), fields, omittedWhenEmpty);
    }

    @Override
    public Nested<R, S> in(Group group) {
        return new Nested<>(place.in(group), rows, fields, omittedWhenEmpty);
    }
}
