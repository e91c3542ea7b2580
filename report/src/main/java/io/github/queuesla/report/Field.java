package io.github.queuesla.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * Something that a report tells programs about a row under a key of its own: one value, a list of rows, or a list of
 * texts. Immutable.
 *
 * @param <R> the row
 */
public abstract sealed class Field<R> implements Fields.Member<R> permits Column, Nested, Texts {

    /** Which programs are told. */
    enum Reach {
        EVERYWHERE,
        /** Those that read a row by itself; in JSON, what holds the row says it for all. */
        OF_PARENT,
        /** Only those that read flat rows, since JSON has something richer under the same key. */
        FLAT
    }

    /**
     * Where programs find a field.
     *
     * @param key what CSV calls it; empty for what only people see
     * @param member what JSON calls it, inside the groups
     * @param groups the objects of JSON that it stands in, outermost first
     */
    record Place(String key, String member, List<Group> groups, Reach reach) {

        static Place of(String key) {
            return new Place(key, key, List.of(), Reach.EVERYWHERE);
        }

        /** Inside one more object, which holds those that it stood in before. */
        Place in(Group group, String name) {
            return new Place(
                    key, name, Stream.concat(Stream.of(group), groups.stream()).toList(), reach);
        }

        Place in(Group group) {
            return in(group, member);
        }

        Place reaching(Reach other) {
            return new Place(key, member, groups, other);
        }
    }

    final Place place;

    Field(Place place) {
        this.place = place;
    }

    /** The same about something that has such a row. */
    public abstract <Q> Field<Q> from(Function<Q, R> row);

    /** The same inside an object of JSON; an object that it stood in before stands in that one. */
    public abstract Field<R> in(Group group);

    @Override
    public final String member() {
        return place.member();
    }

    /** What CSV has of it; a list has no place there. */
    List<Column<R>> columns() {
        return List.of();
    }

    static <R> void writeObject(JsonGenerator json, List<Fields.Member<R>> members, R row) {
        json.writeStartObject();
        members.forEach(member -> member.write(json, row));
        json.writeEndObject();
    }
}
