package io.github.queuesla.report;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * A list in the JSON of a row; CSV omits it. Immutable.
 *
 * @param <R> the row that contains the list
 * @param <S> the items of the list: rows or texts
 */
public final class Nested<R, S> extends Field<R> {

    private final Function<R, RowFeed<S>> items;
    private final BiConsumer<JsonGenerator, S> writer;

    private final boolean omittedWhenEmpty;

    private Nested(
            Place place, Function<R, RowFeed<S>> items, BiConsumer<JsonGenerator, S> writer, boolean omittedWhenEmpty) {
        super(place);
        this.items = items;
        this.writer = writer;
        this.omittedWhenEmpty = omittedWhenEmpty;
    }

    /** The list under that key. Its rows omit the fields of the parent, which the row around them has. */
    public static <R, S> Nested<R, S> of(String key, Function<R, List<S>> rows, Fields<S> fields) {
        return fed(key, row -> RowFeed.of(rows.apply(row)), fields);
    }

    /** The rows under that key, which need not be in memory together; they are read only to be written. */
    public static <R, S> Nested<R, S> fed(String key, Function<R, RowFeed<S>> rows, Fields<S> fields) {
        return new Nested<>(Place.of(key), rows, (json, row) -> writeObject(json, fields.held(), row), false);
    }

    /** The texts under that key. */
    public static <R> Nested<R, String> texts(String key, Function<R, List<String>> texts) {
        return new Nested<>(Place.of(key), row -> RowFeed.of(texts.apply(row)), JsonGenerator::writeString, false);
    }

    /** This list, with its key omitted if it is empty. */
    public Nested<R, S> omittedWhenEmpty() {
        return new Nested<>(place, items, writer, true);
    }

    @Override
    public void write(JsonGenerator json, R row) {
        if (omittedWhenEmpty && isAbsent(row)) {
            return;
        }
        json.writeName(member());
        json.writeStartArray();
        items.apply(row).each(item -> writer.accept(json, item));
        json.writeEndArray();
    }

    @Override
    public boolean isAbsent(R row) {
        AtomicBoolean none = new AtomicBoolean(true);
        items.apply(row).each(item -> none.set(false));
        return none.get();
    }

    @Override
    public <Q> Nested<Q, S> from(Function<Q, R> row) {
        return new Nested<>(place, items.compose(row), writer, omittedWhenEmpty);
    }

    @Override
    public Nested<R, S> in(Group group) {
        return new Nested<>(place.in(group), items, writer, omittedWhenEmpty);
    }
}
