package io.github.queuesla.report;

import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The period of a report, and where its counts come from. Immutable.
 *
 * @param period the dates of the report
 * @param provenance the API and host of the counts, and when they were fetched
 */
public record Source(Period period, Provenance provenance) {

    /** Time zone, API and host, and when the numbers were read. */
    public String origin() {
        return (provenance.platformTimeZone()
                        ? "time zone decided by the platform"
                        : period.zone().getId())
                + ", "
                + provenance.api()
                + " at "
                + provenance.host()
                + ", "
                + asOf();
    }

    /** When the numbers were read. */
    public String asOf() {
        return asOf(provenance.generatedAt());
    }

    /** When answers were read: {@code as of 2024-02-10 12:00:05 UTC}. */
    public static String asOf(Instant read) {
        return "as of " + written(read);
    }

    /** The first fields in the JSON of a report: its schema, then its source and period. */
    public static <Q> Fields<Q> fields(String schema, Function<Q, Source> source) {
        return Fields.of(Column.<Q>key("schema", report -> Value.code(schema))).and(fields().from(source));
    }

    /** Period, time zone, API and host, and when the numbers were read. */
    public String words() {
        return dates() + ", " + origin();
    }

    /** The dates as the user gave them. */
    public String dates() {
        String from = period.from().text();
        String to = period.to().text();
        return from.equals(to) ? from : from + " to " + to;
    }

    /** Period and source as facts, for formats with enough space. */
    public List<Part.Fact> facts() {
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(new Part.Fact("Period", dates()));
        facts.add(new Part.Fact(
                "Time zone",
                provenance.platformTimeZone()
                        ? "decided by the platform"
                        : period.zone().getId()));
        facts.add(new Part.Fact("Source", provenance.api() + " at " + provenance.host()));
        facts.add(new Part.Fact("Requests", String.valueOf(provenance.requests())));
        facts.add(new Part.Fact("As of", written(provenance.generatedAt())));
        return facts;
    }

    private static String written(Instant read) {
        return read.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "") + " UTC";
    }

    private static Fields<Source> fields() {
        return Fields.of(text("generatedAt", source -> source.generated().toString()))
                .and(Fields.of(
                                text("api", source -> source.provenance.api()),
                                text("host", source -> source.provenance.host()),
                                Column.key("requests", source -> Value.count(source.provenance.requests())))
                        .in(Group.of("source")))
                .and(Fields.of(
                                text("from", source -> source.period.from().text()),
                                text("to", source -> source.period.to().text()),
                                text(
                                        "start",
                                        source -> source.period.range().start().toString()),
                                text(
                                        "end",
                                        source -> source.period.range().end().toString()),
                                text("timeZone", source -> source.period.zone().getId()))
                        .in(Group.of("period")));
    }

    private static Column<Source> text(String key, Function<Source, String> text) {
        return Column.key(key, source -> Value.text(text.apply(source)));
    }

    private Instant generated() {
        return provenance.generatedAt().truncatedTo(ChronoUnit.SECONDS);
    }
}
