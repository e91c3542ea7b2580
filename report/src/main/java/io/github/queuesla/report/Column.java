package io.github.queuesla.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/**
 * A column of a report, declared once for all formats: its key for programs, its heading for people, and its values.
 * Immutable.
 *
 * @param <R> the row
 */
public final class Column<R> extends Field<R> {

    /** The kind of values in a column. */
    public enum Kind {
        TEXT,
        COUNT,
        PERCENT,
        DURATION,
        MONEY,
        TIME,
        VERDICT,
        /** A bar, in formats that can draw one; omitted elsewhere. */
        BAR;

        private Importance importance() {
            return switch (this) {
                case BAR -> Importance.DECORATION;
                case COUNT, DURATION -> Importance.DETAIL;
                case TEXT, PERCENT, MONEY, TIME, VERDICT -> Importance.ESSENTIAL;
            };
        }

        /** Whether the values are numbers, which are aligned to the right. */
        public boolean isNumber() {
            return this == COUNT || this == PERCENT || this == DURATION || this == MONEY;
        }
    }

    /** What a column is worth on a narrow terminal, the least first. */
    public enum Importance {
        DECORATION,
        DETAIL,
        /** A count that the percentage beside it comes from. */
        BASIS,
        /** Never omitted. */
        ESSENTIAL
    }

    /** How people see the column. */
    private record Head(String title, String heading, Kind kind, Look look, Importance importance) {

        static Head of(String title, Kind kind) {
            return new Head(title, title, kind, Look.CELL, kind.importance());
        }
    }

    /**
     * The counts of a percentage.
     *
     * @param part the column of the numerator
     * @param whole the column of the denominator
     * @param <R> the row
     */
    public record Sides<R>(Column<R> part, Column<R> whole) {}

    private final Head head;
    private final Function<R, Value> value;
    private final Optional<Sides<R>> sides;

    private Column(Place place, Head head, Function<R, Value> value, Optional<Sides<R>> sides) {
        super(place);
        this.head = head;
        this.value = value;
        this.sides = sides;
    }

    /** A column for people and programs. */
    public static <R> Column<R> of(String key, String title, Kind kind, Function<R, Value> value) {
        return new Column<>(Place.of(key), Head.of(title, kind), value, Optional.empty());
    }

    /** A column for programs only. */
    public static <R> Column<R> key(String key, Function<R, Value> value) {
        return of(key, "", Kind.TEXT, value);
    }

    /** A column for people only. */
    public static <R> Column<R> shown(String title, Kind kind, Function<R, Value> value) {
        return of("", title, kind, value);
    }

    /** The heading in CSV; empty for a column that only people see. */
    public String key() {
        return place.key();
    }

    /** The heading where space is short; may be empty. */
    public String title() {
        return head.title();
    }

    /** The heading in documents and workbooks. */
    public String heading() {
        return head.heading();
    }

    /** The kind of values. */
    public Kind kind() {
        return head.kind();
    }

    /** The appearance in tables. */
    public Look look() {
        return head.look();
    }

    /** What the column is worth on a narrow terminal. */
    public Importance importance() {
        return head.importance();
    }

    /** The value in that row. */
    public Value value(R row) {
        return value.apply(row);
    }

    /** The counts that the percentages of this column come from; a row may have another percentage. */
    public Optional<Sides<R>> sides() {
        return sides;
    }

    /** This column of percentages, which are shares of two counts in the same row. */
    public Column<R> shareOf(Column<R> part, Column<R> whole) {
        return new Column<>(place, head, value, Optional.of(new Sides<>(part, whole)));
    }

    /** This column with another title and heading. */
    public Column<R> titled(String title) {
        return with(new Head(title, title, head.kind(), head.look(), head.importance()));
    }

    /** This column with a longer heading for documents and workbooks. */
    public Column<R> heading(String heading) {
        return with(new Head(head.title(), heading, head.kind(), head.look(), head.importance()));
    }

    /** This column with another appearance. */
    public Column<R> looking(Look look) {
        return with(new Head(head.title(), head.heading(), head.kind(), look, head.importance()));
    }

    /** This column as a count that the percentage beside it comes from. */
    public Column<R> asBasis() {
        return with(new Head(head.title(), head.heading(), head.kind(), head.look(), Importance.BASIS));
    }

    /** This column, which no terminal is too narrow for. */
    public Column<R> essential() {
        return with(new Head(head.title(), head.heading(), head.kind(), head.look(), Importance.ESSENTIAL));
    }

    /** This column for people only, empty in all other rows. */
    public Column<R> shownWhere(Predicate<R> rows) {
        return new Column<>(
                Place.of(""), head, row -> rows.test(row) ? value.apply(row) : Value.nothing(), Optional.empty());
    }

    /** This column, which JSON has once in the object around the rows; CSV and NDJSON have it in each row. */
    public Column<R> ofParent() {
        return at(place.reaching(Reach.OF_PARENT));
    }

    /** This column for CSV only, because JSON has an object or a list under the same key. */
    public Column<R> flat() {
        return at(place.reaching(Reach.FLAT));
    }

    /** This column as a member of a JSON object, under another name. */
    public Column<R> in(Group group, String member) {
        return at(place.in(group, member));
    }

    @Override
    public Column<R> in(Group group) {
        return at(place.in(group));
    }

    @Override
    public <Q> Column<Q> from(Function<Q, R> row) {
        return new Column<>(
                place,
                head,
                value.compose(row),
                sides.map(
                        both -> new Sides<>(both.part().from(row), both.whole().from(row))));
    }

    @Override
    public void write(JsonGenerator json, R row) {
        Scalar data = value(row).data();
        if (data.kind() != Scalar.Kind.OMITTED) {
            json.writeName(member());
            data.writeTo(json);
        }
    }

    @Override
    public boolean isAbsent(R row) {
        return value(row).isNothing();
    }

    @Override
    List<Column<R>> columns() {
        return List.of(this);
    }

    /** Whether both have the same key, or are one column that only people see. */
    public boolean isSameAs(Column<?> other) {
        return this == other || (!key().isEmpty() && key().equals(other.key()));
    }

    private Column<R> with(Head other) {
        return new Column<>(place, other, value, sides);
    }

    private Column<R> at(Place other) {
        return new Column<>(other, head, value, sides);
    }
}
