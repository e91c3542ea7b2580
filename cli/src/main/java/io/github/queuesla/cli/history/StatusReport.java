package io.github.queuesla.cli.history;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.DURATION;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.KnownQueues;
import io.github.queuesla.history.folder.SyncMarks;
import io.github.queuesla.history.settled.SettledName;
import io.github.queuesla.history.settled.SettledPeriods;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a history has; as JSON, the schema {@code queue-sla.history-status/1}. Immutable.
 *
 * @param folder its folder
 * @param origin the host of the organisation's API, and when the folder was created
 * @param marks when it was synchronized
 * @param queues the queues as last seen
 * @param hash the hash of all files
 * @param days every day from the first to the last
 * @param settled the names of its settled periods
 */
record StatusReport(
        Path folder,
        Origin origin,
        SyncMarks marks,
        KnownQueues queues,
        String hash,
        List<DayLine> days,
        List<String> settled) {

    private static final int MOST_SETTLED = 12;

    /** Where a history comes from. */
    record Origin(Optional<String> host, Instant created) {}

    private static final Column<DaySpan> FROM =
            Column.shown("From", TEXT, span -> Value.text(span.from().toString()));
    private static final Column<DaySpan> TO =
            Column.shown("To", TEXT, span -> Value.text(span.to().toString()));
    private static final Column<DaySpan> DAYS =
            Column.shown("Days", COUNT, span -> Value.count(span.days().size()));
    private static final Column<DaySpan> STATE = Column.shown("State", VERDICT, span -> state(span.state()));
    private static final Column<DaySpan> EVENTS =
            Column.shown("Events", COUNT, span -> span.isKnown() ? Value.count(span.events()) : Value.nothing());
    private static final Column<DaySpan> SIZE =
            Column.shown("Size", DURATION, span -> span.isKnown() ? SizeText.value(span.bytes()) : Value.nothing());

    private static final Fields<DayLine> ROW = Fields.of(
                    Column.<DayLine>key("day", line -> Value.text(line.day().toString())),
                    Column.key("state", line -> state(line.state())))
            .and(EventColumns.byType(StatusReport::events))
            .and(
                    Column.key("events", line -> footer(line, footer -> Value.count(footer.events()))),
                    Column.key("bytes", line -> Value.of(line.file(), file -> Value.count(file.bytes()))),
                    Column.key("putAside", line -> footer(line, footer -> Value.count(footer.putAside()))),
                    Column.key(
                            "source",
                            line -> footer(
                                    line,
                                    footer -> Value.text(footer.provenance().source()))),
                    Column.key(
                            "fetchedAt",
                            line -> footer(
                                    line,
                                    footer ->
                                            time(Optional.of(footer.provenance().fetchedAt())))),
                    Column.key(
                            "availableUntil",
                            line -> footer(
                                    line, footer -> time(footer.provenance().availableUntil()))),
                    Column.key("contentHash", line -> footer(line, footer -> Value.text(footer.contentHash()))));

    private static final Fields<StatusReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.history-status/1")),
            Column.key("history", report -> Value.text(report.folder().toString())),
            Column.key("host", report -> Value.of(report.origin().host(), Value::text)),
            Column.key("created", report -> time(Optional.of(report.origin().created()))),
            Column.key("synchronized", report -> time(report.marks().finished())),
            Column.key("changesChecked", report -> time(report.marks().changesChecked())),
            Column.key("queues", report -> Value.count(report.queues().listed().size())),
            Column.key(
                    "earlierQueues",
                    report -> Value.count(report.queues().earlier().size())),
            Column.key("queuesSeen", report -> time(report.queues().seen())),
            Column.key("hash", report -> Value.text(report.hash())),
            Nested.texts("settled", StatusReport::settled),
            Nested.of("days", StatusReport::days, ROW));

    StatusReport {
        days = List.copyOf(days);
        settled = List.copyOf(settled);
    }

    /** The status of a folder. */
    static StatusReport of(HistoryFolder folder, HistoryView view) {
        return new StatusReport(
                folder.path(),
                new Origin(folder.organisation().map(OrganisationIdentity::host), folder.created()),
                folder.marks(),
                folder.queues(),
                view.hash(),
                DayLine.of(view),
                SettledPeriods.of(folder).names().stream()
                        .map(SettledName::value)
                        .toList());
    }

    /** The report, ready for every format. */
    Report report() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Facts("", facts()));
        if (!days.isEmpty()) {
            parts.add(Part.gap());
            parts.add(Part.table(Table.of(DaySpan.of(days), FROM, TO, DAYS, STATE, EVENTS, SIZE)));
        }
        parts.add(Part.gap());
        parts.add(Part.sentences(remarks()));
        return new Report(
                new Report.Title("History " + folder, "", false),
                parts,
                new Rows<>(ROW, days),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<Part.Fact> facts() {
        List<Part.Fact> facts = new ArrayList<>();
        facts.addAll(List.of(
                new Part.Fact(
                        "from",
                        origin.host().orElse("an unknown organisation") + ", since "
                                + orNever(Optional.of(origin.created()))),
                new Part.Fact("last sync", orNever(marks.finished())),
                new Part.Fact("compared", orNever(marks.changesChecked())),
                new Part.Fact("queues", queueWords()),
                new Part.Fact("hash", hash)));
        if (!settled.isEmpty()) {
            facts.add(new Part.Fact("settled", Prose.listed(settled, ", ", MOST_SETTLED)));
        }
        return facts;
    }

    private String queueWords() {
        String earlier =
                queues.earlier().isEmpty() ? "" : ", and " + queues.earlier().size() + " earlier";
        return queues.seen().isEmpty()
                ? "unknown: the platform has not listed them"
                : queues.listed().size() + earlier + ", as of " + orNever(queues.seen());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        long files = days.stream().filter(line -> line.file().isPresent()).count();
        DaySpan all = new DaySpan(days);
        remarks.add(Prose.many(files, "day") + ", " + Prose.manyGrouped(all.events(), "event") + ", "
                + SizeText.of(all.bytes()) + ".");
        List<LocalDate> missing = DayLine.days(days, DayLine.State.MISSING);
        if (!missing.isEmpty()) {
            remarks.add("Missing: " + DayRanges.of(missing) + ". Fetch with queue-sla sync --from " + missing.get(0)
                    + " --to " + missing.get(missing.size() - 1) + ".");
        }
        List<LocalDate> damaged = DayLine.days(days, DayLine.State.DAMAGED);
        if (!damaged.isEmpty()) {
            remarks.add("Damaged: " + DayRanges.of(damaged) + ". Fetch again with queue-sla sync --repair.");
        }
        return remarks;
    }

    private static String orNever(Optional<Instant> time) {
        return time.isEmpty() ? "never" : time(time).words() + " UTC";
    }

    private static Value state(DayLine.State state) {
        return Value.word(Codes.of(state), Codes.of(state)).toned(state.tone());
    }

    private static Optional<Map<EventType, Long>> events(DayLine line) {
        return line.file().map(DayFile::footer).map(DayFooter::counts);
    }

    private static Value footer(DayLine line, Function<DayFooter, Value> value) {
        return Value.of(line.file().map(DayFile::footer), value);
    }

    private static Value time(Optional<Instant> time) {
        return Value.of(time, instant -> new Value.Time(instant, ZoneOffset.UTC));
    }
}
