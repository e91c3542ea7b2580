package io.github.queuesla.report;

import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which time a report is about and where its counts come from. Immutable.
 *
 * @param period the time
 * @param provenance from where, and when they were fetched
 */
public record Source(Period period, Provenance provenance) {

    private static final Group COUNTS = Group.of("source");
    private static final Group PERIOD = Group.of("period");

    /** Zone, surface and host. */
    public String origin() {
        return (provenance.datesAsGiven() ? "dates as given" : period.zone().getId())
                + ", "
                + provenance.surface()
                + " at "
                + provenance.host();
    }

    /** The first fields of the JSON of a report that has such a source: its schema, then where its counts come from. */
    public static <Q> Fields<Q> fields(String schema, Function<Q, Source> source) {
        return Fields.of(Column.<Q>key("schema", report -> Value.code(schema))).and(fields().from(source));
    }

    /** Period, zone, surface and host. */
    public String words() {
        return dates() + ", " + origin();
    }

    /** The period as asked for. */
    public String dates() {
        String from = period.from().asGiven();
        String to = period.to().asGiven();
        return from.equals(to) ? from : from + " to " + to;
    }

    /** All of it, fact by fact, where there is room. */
    public List<Part.Fact> facts() {
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(new Part.Fact("Period", dates()));
        facts.add(new Part.Fact("Time zone", period.zone().getId()));
        facts.add(new Part.Fact("Source", provenance.surface() + " at " + provenance.host()));
        facts.add(new Part.Fact("Requests", String.valueOf(provenance.requests())));
        facts.add(new Part.Fact("Put together", written()));
        if (provenance.datesAsGiven()) {
            facts.add(new Part.Fact("Dates", "as given: the platform decides where a day begins"));
        }
        return facts;
    }

    /** When the results were put together, for people. */
    public String written() {
        String moment = provenance.generatedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return moment.replace('T', ' ').replace("Z", "") + " UTC";
    }

    private static Fields<Source> fields() {
        return Fields.of(
                Column.key(
                        "generatedAt",
                        source -> Value.text(source.provenance
                                .generatedAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())),
                Column.<Source>key("surface", source -> Value.text(source.provenance.surface()))
                        .in(COUNTS),
                Column.<Source>key("host", source -> Value.text(source.provenance.host()))
                        .in(COUNTS),
                Column.<Source>key("requests", source -> Value.count(source.provenance.requests()))
                        .in(COUNTS),
                Column.<Source>key(
                                "from",
                                source -> Value.text(source.period.from().asGiven()))
                        .in(PERIOD),
                Column.<Source>key("to", source -> Value.text(source.period.to().asGiven()))
                        .in(PERIOD),
                Column.<Source>key(
                                "start",
                                source ->
                                        Value.text(source.period.range().start().toString()))
                        .in(PERIOD),
                Column.<Source>key(
                                "end",
                                source -> Value.text(source.period.range().end().toString()))
                        .in(PERIOD),
                Column.<Source>key(
                                "timeZone",
                                source -> Value.text(source.period.zone().getId()))
                        .in(PERIOD));
    }
}
