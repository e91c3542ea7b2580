package io.github.queuesla.report;

import io.github.queuesla.core.quantity.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * The fields of a row, declared once for CSV and JSON, in the same order. A JSON object stands where its first member is
 * declared. Immutable.
 *
 * @param <R> the row
 */
public final class Fields<R> {

    /** The content of one JSON key: a field, or an object with several. */
    interface Member<R> {

        String member();

        /** Whether the row has no value. */
        boolean isAbsent(R row);

        /** Writes key and value, or nothing, into the open object. */
        void write(JsonGenerator json, R row);
    }

    private record Branch<R>(Group group, List<Member<R>> members) implements Member<R> {

        @Override
        public String member() {
            return group.key();
        }

        @Override
        public boolean isAbsent(R row) {
            return members.stream().allMatch(member -> member.isAbsent(row));
        }

        @Override
        public void write(JsonGenerator json, R row) {
            switch (isAbsent(row) ? group.absent() : Group.Absent.KEPT) {
                case KEPT -> {
                    json.writeName(group.key());
                    Field.writeObject(json, members, row);
                }
                case NULL -> json.writeNullProperty(group.key());
                case OMITTED -> {}
            }
        }
    }

    private final List<Field<R>> all;
    private final List<Column<R>> columns;
    private final List<Member<R>> held;

    private Fields(List<Field<R>> all) {
        this.all = List.copyOf(all);
        this.columns =
                this.all.stream().flatMap(field -> field.columns().stream()).toList();
        this.held = tree(
                all.stream().filter(field -> !is(field, Field.Reach.FLAT) && !is(field, Field.Reach.OF_PARENT)), 0);
    }

    /**
     * The fields in their order.
     *
     * @throws IllegalArgumentException if two fields of one object have the same key
     */
    @SafeVarargs
    public static <R> Fields<R> of(Field<R>... fields) {
        List<Field<R>> all = new ArrayList<>();
        for (Field<R> field : fields) {
            all.add(field);
        }
        return new Fields<>(all);
    }

    /** An exact number: in JSON an object with numerator and denominator, or null; in CSV a column for each. */
    public static <R> Fields<R> exact(String key, Function<R, Optional<Fraction>> number) {
        Group sides = Group.orNull(key);
        return of(
                Column.<R>key(key + "Numerator", row -> Value.side(number.apply(row), Fraction::numerator))
                        .in(sides, "numerator"),
                Column.<R>key(key + "Denominator", row -> Value.side(number.apply(row), Fraction::denominator))
                        .in(sides, "denominator"));
    }

    /** These fields, followed by more. */
    @SafeVarargs
    public final Fields<R> and(Field<R>... more) {
        List<Field<R>> longer = new ArrayList<>(all);
        for (Field<R> field : more) {
            longer.add(field);
        }
        return new Fields<>(longer);
    }

    /** These fields, followed by others. */
    public Fields<R> and(Fields<R> more) {
        return new Fields<>(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    /** These fields for another type, from which the row is derived. */
    public <Q> Fields<Q> from(Function<Q, R> row) {
        return new Fields<>(all.stream().<Field<Q>>map(field -> field.from(row)).toList());
    }

    /** These fields inside one more JSON object. */
    public Fields<R> in(Group group) {
        return new Fields<>(all.stream().<Field<R>>map(field -> field.in(group)).toList());
    }

    /** The columns of CSV. */
    public List<Column<R>> columns() {
        return columns;
    }

    /** The members of a row that stands alone, as in NDJSON. */
    List<Member<R>> alone() {
        return tree(all.stream().filter(field -> !is(field, Field.Reach.FLAT)), 0);
    }

    /** The members of a row inside an object that has the fields of the parent. */
    List<Member<R>> held() {
        return held;
    }

    /** Checks that no two fields of a row have the same key, in CSV or in JSON. */
    void requireKeysOnce() {
        requireOnce(columns.stream().map(Column::key));
        alone();
    }

    private static boolean is(Field<?> field, Field.Reach reach) {
        return field.place.reach() == reach;
    }

    /** Collects the fields of each group in one branch, at the place of its first field. */
    private static <R> List<Member<R>> tree(Stream<Field<R>> fields, int depth) {
        Map<String, List<Field<R>>> places = new LinkedHashMap<>();
        fields.forEach(field -> places.computeIfAbsent(placeKey(field, depth), unseen -> new ArrayList<>())
                .add(field));
        List<Member<R>> tree = new ArrayList<>();
        for (List<Field<R>> together : places.values()) {
            Field<R> first = together.get(0);
            if (first.place.groups().size() <= depth) {
                tree.addAll(together);
            } else {
                tree.add(new Branch<>(first.place.groups().get(depth), tree(together.stream(), depth + 1)));
            }
        }
        requireOnce(tree.stream().map(Member::member));
        return tree;
    }

    private static String placeKey(Field<?> field, int depth) {
        return field.place.groups().size() <= depth
                ? "member " + field.member()
                : "group " + field.place.groups().get(depth).key();
    }

    private static void requireOnce(Stream<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.forEach(key -> {
            if (key.isEmpty() || !seen.add(key)) {
                throw new IllegalArgumentException("'" + key + "' is the key of two fields: each needs its own");
            }
        });
    }
}
