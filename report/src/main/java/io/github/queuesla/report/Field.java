package io.github.queuesla.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * A field of a row in JSON and CSV: one value, a list of rows, or a list of texts. Immutable.
 *
 * @param <R> the row
 */
public abstract sealed class Field<R> implements Fields.Member<R> permits Column, Nested {

    /** The formats that have the field. */
    enum Reach {
        EVERYWHERE,
        /** CSV and NDJSON, where a row stands alone; JSON has the field once, in the object around the rows. */
        OF_PARENT,
        /** CSV only, because JSON has an object or a list under the same key. */
        FLAT
    }

    /**
     * The place of a field in CSV and JSON.
     *
     * @param key the heading in CSV; empty for a column that only people see
     * @param member the name in JSON, inside the groups
     * @param groups the JSON objects around it, outermost first
     */
    record Place(String key, String member, List<Group> groups, Reach reach) {

        static Place of(String key) {
            return new Place(key, key, List.of(), Reach.EVERYWHERE);
        }

        /** This place inside one more object, around the present groups. */
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

    /** This field for another type, from which the row is derived. */
    public abstract <Q> Field<Q> from(Function<Q, R> row);

    /** This field inside one more JSON object, around its present groups. */
    public abstract Field<R> in(Group group);

    @Override
    public final String member() {
        return place.member();
    }

    /** The columns in CSV; none for a list. */
    List<Column<R>> columns() {
        return List.of();
    }

    static <R> void writeObject(JsonGenerator json, List<Fields.Member<R>> members, R row) {
        json.writeStartObject();
        members.forEach(member -> member.write(json, row));
        json.writeEndObject();
    }
}
