package io.github.queuesla.report;

import java.util.List;
import java.util.function.Function;

/**
 * The fields of a row that stand in one object of JSON. Immutable.
 *
 * @param <R> the row
 */
public final class Branch<R> extends Field<R> {

    private final Group group;
    private final List<Field<R>> fields;

    Branch(Group group, List<Field<R>> fields) {
        super(Place.of(group.key()));
        this.group = group;
        this.fields = List.copyOf(fields);
    }

    /** The object. */
    public Group group() {
        return group;
    }

    /** What stands in it. */
    public List<Field<R>> fields() {
        return fields;
    }

    @Override
    public void match(Cases<R> cases) {
        cases.branch(this);
    }

    @Override
    public boolean isAbsent(R row) {
        return fields.stream().allMatch(field -> field.isAbsent(row));
    }

    @Override
    public <Q> Branch<Q> from(Function<Q, R> row) {
        return new Branch<>(
                group, fields.stream().<Field<Q>>map(field -> field.from(row)).toList());
    }

    @Override
    public Branch<R> in(Group outer) {
        return new Branch<>(outer, List.of(this));
    }
}
