package io.github.queuesla.report;

import io.github.queuesla.core.result.HistorySnapshot;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The period of a report, and where its counts come from. Immutable.
 *
 * @param period the dates of the report
 * @param provenance the source and host of the counts, and when they were read
 */
public record Source(Period period, Provenance provenance) {

    private static final int SHORT_HASH = 12;

    private static final Fields<HistorySnapshot> HISTORY = Fields.of(
            Column.key("organisation", history -> Value.of(history.organisation(), Value::text)),
            Column.key("organisationId", history -> Value.of(history.organisationId(), Value::text)),
            Column.key("host", history -> Value.text(history.host())),
            Column.key("days", history -> Value.count(history.days())),
            Column.key("hash", history -> Value.code(history.hash())));

    /** Time zone, source and host, and when the numbers were read. */
    public String origin() {
        return (provenance.platformTimeZone()
                        ? "time zone decided by the platform"
                        : period.zone().getId())
                + ", "
                + (provenance.isOfSeveral()
                        ? (provenance.histories().size() == 1 ? "history of " : "histories of ")
                                + provenance.histories().stream()
                                        .map(history -> history.organisation().orElseThrow() + " (" + history.host()
                                                + ", " + read(history) + ")")
                                        .collect(Collectors.joining(", "))
                        : place()
                                + provenance.histories().stream()
                                        .map(history -> " (" + read(history) + ")")
                                        .collect(Collectors.joining()))
                + ", "
                + asOf();
    }

    private static String read(HistorySnapshot history) {
        return Prose.many(history.days(), "day") + ", hash " + shortened(history.hash());
    }

    private String place() {
        return provenance.api() + (provenance.histories().isEmpty() ? " at " : " of ") + provenance.host();
    }

    /** Enough of a hash to tell it from others by eye; JSON and the facts have all of it. */
    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
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

    /** Period, time zone, source and host, and when the numbers were read. */
    public String words() {
        return dates() + ", " + origin();
    }

    /** The dates as the user gave them. */
    public String dates() {
        return period.dates();
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
        facts.add(new Part.Fact("Source", place()));
        for (HistorySnapshot history : provenance.histories()) {
            history.organisation()
                    .ifPresent(name -> facts.add(new Part.Fact("History", name + ", of " + history.host())));
            facts.add(new Part.Fact("Days read", String.valueOf(history.days())));
            facts.add(new Part.Fact("Hash", history.hash()));
        }
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
                        .and(Fields.of(
                                        ofHistory("days", history -> Value.count(history.days())),
                                        ofHistory("hash", history -> Value.code(history.hash())))
                                .in(Group.orOmitted("history")))
                        .and(Nested.of("histories", Source::several, HISTORY).omittedWhenEmpty())
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

    /** The only history. */
    private static Column<Source> ofHistory(String key, Function<HistorySnapshot, Value> value) {
        return Column.key(
                key,
                source -> Value.of(
                        source.provenance.histories().stream()
                                .filter(history -> !source.provenance.isOfSeveral())
                                .findFirst(),
                        value));
    }

    /** The source of a part of the counts, which is of some of the organisations. */
    public Source only(Predicate<String> organisations) {
        return new Source(period, provenance.only(organisations));
    }

    private List<HistorySnapshot> several() {
        return provenance.isOfSeveral() ? provenance.histories() : List.of();
    }

    private static Column<Source> text(String key, Function<Source, String> text) {
        return Column.key(key, source -> Value.text(text.apply(source)));
    }

    private Instant generated() {
        return provenance.generatedAt().truncatedTo(ChronoUnit.SECONDS);
    }
}
