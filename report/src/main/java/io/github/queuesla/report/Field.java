package io.github.queuesla.report;

import java.util.List;
import java.util.function.Function;

/**
 * Something that a report tells programs about a row under a key of its own: one value, a list of rows, or a list of
 * texts. Immutable.
 *
 * @param <R> the row
 */
public abstract sealed class Field<R> permits Column, Branch, Nested, Texts {

    /**
     * What becomes of each kind of field.
     *
     * @param <R> the row
     */
    public interface Cases<R> {

        /** One value. */
        void column(Column<R> column);

        /** Several fields in an object of their own. */
        void branch(Branch<R> branch);

        /** A list of rows of another kind. */
        void nested(Nested<R, ?> nested);

        /** A list of texts. */
        void texts(Texts<R> texts);
    }

    final Place place;

    Field(Place place) {
        this.place = place;
    }

    /** Does what has to be done for the kind that it is. */
    public abstract void match(Cases<R> cases);

    /** Whether there is nothing to tell of this row. */
    public abstract boolean isAbsent(R row);

    /** The same about something that has such a row. */
    public abstract <Q> Field<Q> from(Function<Q, R> row);

    /** The same inside an object of JSON; an object that it stood in before stands in that one. */
    public abstract Field<R> in(Group group);

    /** What CSV has of it; a list has no place there. */
    List<Column<R>> columns() {
        return List.of();
    }

    /** What JSON calls it. */
    public final String member() {
        return place.member();
    }
}
