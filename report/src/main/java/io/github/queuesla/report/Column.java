package io.github.queuesla.report;

import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * One column of a report, declared once for all formats: what programs call it, what people read above it, and what
 * stands in it. Immutable.
 *
 * @param <R> the row
 */
public final class Column<R> extends Field<R> {

    /** What kind of thing stands in a column. */
    public enum Kind {
        TEXT,
        COUNT,
        PERCENT,
        DURATION,
        MONEY,
        TIME,
        VERDICT,
        /** A drawing, in places that can draw; left out elsewhere. */
        BAR;

        /** Whether its cells end at the same place, as numbers do. */
        public boolean isNumber() {
            return this == COUNT || this == PERCENT || this == DURATION || this == MONEY;
        }
    }

    /** What people see of it beside its values. */
    private record Head(String title, String heading, Kind kind, Look look) {}

    private final Head head;
    private final Function<R, Value> value;

    private Column(Place place, Head head, Function<R, Value> value) {
        super(place);
        this.head = head;
        this.value = value;
    }

    /** A column for people and programs. */
    public static <R> Column<R> of(String key, String title, Kind kind, Function<R, Value> value) {
        return new Column<>(Place.of(key), new Head(title, title, kind, Look.CELL), value);
    }

    /** A column that only programs are given. */
    public static <R> Column<R> key(String key, Function<R, Value> value) {
        return of(key, "", Kind.TEXT, value);
    }

    /** A column that only people see. */
    public static <R> Column<R> shown(String title, Kind kind, Function<R, Value> value) {
        return of("", title, kind, value);
    }

    /** What CSV calls it; empty for what only people see. */
    public String key() {
        return place.key();
    }

    /** What stands above it where room is short; may be empty. */
    public String title() {
        return head.title();
    }

    /** What stands above it where there is room. */
    public String heading() {
        return head.heading();
    }

    /** What kind of thing stands in it. */
    public Kind kind() {
        return head.kind();
    }

    /** How a table shows it. */
    public Look look() {
        return head.look();
    }

    /** What stands in it in that row. */
    public Value value(R row) {
        return value.apply(row);
    }

    /** The same under another title. */
    public Column<R> titled(String title) {
        return with(new Head(title, title, head.kind(), head.look()));
    }

    /** The same with a heading that says more than the title, for documents and workbooks. */
    public Column<R> heading(String heading) {
        return with(new Head(head.title(), heading, head.kind(), head.look()));
    }

    /** The same, shown in another way. */
    public Column<R> looking(Look look) {
        return with(new Head(head.title(), head.heading(), head.kind(), look));
    }

    /** The same, which the JSON of what holds the row tells for all its rows; CSV and NDJSON tell it in each. */
    public Column<R> ofParent() {
        return at(place.reaching(Reach.OF_PARENT));
    }

    /** The same, which only CSV is given, since JSON has something richer under this key. */
    public Column<R> flat() {
        return at(place.reaching(Reach.FLAT));
    }

    /** The same inside an object of JSON, where it goes by that name. */
    public Column<R> in(Group group, String member) {
        return at(place.in(group, member));
    }

    @Override
    public Column<R> in(Group group) {
        return at(place.in(group));
    }

    @Override
    public <Q> Column<Q> from(Function<Q, R> row) {
        return new Column<>(place, head, value.compose(row));
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

    private Column<R> with(Head other) {
        return new Column<>(place, other, value);
    }

    private Column<R> at(Place other) {
        return new Column<>(other, head, value);
    }
}
