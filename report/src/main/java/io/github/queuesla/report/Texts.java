package io.github.queuesla.report;

import java.util.List;
import java.util.function.Function;

/**
 * A list of texts inside the JSON of a row; CSV has no room for it. Immutable.
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

    /** The same, whose key is left out when there is none. */
    public Texts<R> omittedWhenEmpty() {
        return new Texts<>(place, texts, true);
    }

    /** The texts of that row. */
    public List<String> texts(R row) {
        return texts.apply(row);
    }

    /** Whether the key is left out for that row. */
    public boolean isOmitted(R row) {
        return omittedWhenEmpty && isAbsent(row);
    }

    @Override
    public void match(Cases<R> cases) {
        cases.texts(this);
    }

    @Override
    public boolean isAbsent(R row) {
        return texts(row).isEmpty();
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
