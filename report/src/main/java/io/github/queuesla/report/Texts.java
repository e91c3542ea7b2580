package io.github.queuesla.report;

import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * A list of texts in the JSON of a row; CSV omits it. Immutable.
 *
 * @param <R> the row
 */
public final class Texts<R> extends Field<R> {

    private final Function<R, List<String>> texts;
    private final boolean omittedWhenEmpty;

    private Texts(Place place, Function<R, List<String>> texts, boolean omittedWhenEmpty) {
        super(place);
        this.texts = texts;
        this.omittedWhenEmpty = omittedWhenEmpty;
    }

    /** The list under that key. */
    public static <R> Texts<R> of(String key, Function<R, List<String>> texts) {
        return new Texts<>(Place.of(key), texts, false);
    }

    /** This list, with its key omitted if it is empty. */
    public Texts<R> omittedWhenEmpty() {
        return new Texts<>(place, texts, true);
    }

    @Override
    public void write(JsonGenerator json, R row) {
        if (!omittedWhenEmpty || !isAbsent(row)) {
            json.writeName(member());
            json.writeStartArray();
            texts.apply(row).forEach(json::writeString);
            json.writeEndArray();
        }
    }

    @Override
    public boolean isAbsent(R row) {
        return texts.apply(row).isEmpty();
    }

    @Override
    public <Q> Texts<Q> from(Function<Q, R> row) {
        return new Texts<>(place, texts.compose(row), omittedWhenEmpty);
    }

    @Override
    public Texts<R> in(Group group) {
        return new Texts<>(place.in(group), texts, omittedWhenEmpty);
    }
}
