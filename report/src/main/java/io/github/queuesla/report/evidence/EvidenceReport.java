package io.github.queuesla.report.evidence;

import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.contract.Branding;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactReason;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.evidence.EvidenceCount;
import io.github.queuesla.core.evidence.EvidenceTotal;
import io.github.queuesla.core.evidence.WindowEvidence;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.RowFeed;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.DefinitionFields;
import io.github.queuesla.report.level.DefinitionWords;
import io.github.queuesla.report.level.LevelValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The contacts behind a service level, and why each is met, missed or excluded; as JSON, the schema
 * {@code queue-sla.evidence/1}. Immutable.
 *
 * @param level the service level
 * @param windows its windows, with their contacts by result and reason
 * @param total the contacts of all windows
 * @param shown the results whose contacts are listed
 * @param contacts these contacts, in order of queue and time
 * @param source the period, and where the contacts come from
 * @param remarks remarks that affect no number
 */
public record EvidenceReport(
        ServiceLevel level,
        List<WindowEvidence> windows,
        EvidenceTotal total,
        Set<ContactResult> shown,
        RowFeed<ContactEvidence> contacts,
        Source source,
        List<String> remarks) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.DOCUMENTS;

    /** The most contacts in a format that has all of them in memory. */
    private static final int MOST_IN_WORKBOOK = 50_000;

    private static final int MOST_ON_PAGE = 2_000;
    private static final int MOST_IN_TEXT = 100;

    /** A row of sums: a window, or all of them. */
    private record Sum(ServiceLevel level, String window, EvidenceTotal total) {

        Value percent() {
            return total.counted() == 0
                    ? Value.nothing()
                    : LevelValues.of(level).share(total.contacts(ContactResult.MET), total.counted());
        }
    }

    private static final Fields<Sum> SUM = Fields.of(
            contacts("met", "Met", ContactResult.MET),
            contacts("missed", "Missed", ContactResult.MISSED),
            ContactFields.count("counted", "Counted", sum -> sum.total().counted()),
            Column.of("percent", "Level %", PERCENT, Sum::percent),
            contacts("excluded", "Excluded", ContactResult.EXCLUDED));

    private static final Column<Sum> WINDOW = Column.of("window", "Window", TEXT, sum -> Value.text(sum.window()));

    private static final Fields<EvidenceCount> REASON = Fields.of(
            Column.of("result", "Result", TEXT, count -> ContactFields.result(count.result())),
            Column.of("reason", "Reason", TEXT, count -> ContactFields.reason(count.reason())),
            ContactFields.count("contacts", "Contacts", EvidenceCount::contacts));

    public EvidenceReport {
        windows = List.copyOf(windows);
        shown = Set.copyOf(shown);
        remarks = List.copyOf(remarks);
    }

    private static Column<Sum> contacts(String key, String title, ContactResult result) {
        return ContactFields.count(key, title, sum -> sum.total().contacts(result));
    }

    /** The remarks, with one about contacts without an outcome that the counts do not show. */
    public List<String> notes() {
        long setOff = total.contacts(ContactReason.SET_OFF);
        Stream<String> carried = setOff == 0
                ? Stream.empty()
                : Stream.of(Prose.many(setOff, "contact") + " without an outcome " + (setOff == 1 ? "is" : "are")
                        + " not counted as unresolved: as many contacts entered a queue before the window or outside the"
                        + " hours, and left it within; the report knows the difference only");
        return Stream.concat(remarks.stream(), carried).toList();
    }

    /** The number of contacts that are listed. */
    private long listed() {
        return shown.stream().mapToLong(total::contacts).sum();
    }

    /** The report, ready for every format. */
    public Report report() {
        ContactFields fields = new ContactFields(level);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.heading(level));
        parts.add(Part.points(DefinitionWords.lines(level)));
        parts.add(Part.table(Table.of(
                        sums(),
                        Stream.concat(Stream.of(WINDOW), SUM.columns().stream()).toList())
                .named("Windows")));
        if (!total.counts().isEmpty()) {
            parts.add(Part.gap());
            parts.add(Part.table(Table.of(total.counts(), REASON.columns()).named("Reasons")));
        }
        parts.add(Part.gap());
        parts.add(listed(MOST_IN_TEXT, fields::shortTable).only(OutputMedium.TERMINAL, OutputMedium.MARKDOWN));
        parts.add(listed(MOST_ON_PAGE, fields::table).only(OutputMedium.PAGE));
        parts.add(listed(MOST_IN_WORKBOOK, fields::table).only(OutputMedium.WORKBOOK));
        parts.addAll(Part.section("Notes", notes()));
        return new Report(
                Report.Title.of("Evidence", source),
                parts,
                () -> new Rows<>(fields.fields(source.provenance().isOfSeveral()), contacts),
                () -> new Rows<>(object(fields), List.of(this)),
                List::of,
                Optional.of(source),
                Branding.NONE);
    }

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        windows.forEach(window -> sums.add(new Sum(level, window.span().label(), window.total())));
        if (windows.size() > 1) {
            sums.add(new Sum(level, "all", total));
        }
        return sums;
    }

    /** The first of the contacts, and how many there are more. */
    private Part listed(int most, Function<List<ContactEvidence>, Table<ContactEvidence>> table) {
        return new Part.Later(() -> {
            List<ContactEvidence> first = new ArrayList<>();
            contacts.each(contact -> {
                if (first.size() < most) {
                    first.add(contact);
                }
            });
            List<Part> parts = new ArrayList<>();
            if (!first.isEmpty()) {
                parts.add(Part.table(table.apply(first)));
            }
            if (listed() > most) {
                parts.add(Part.sentence("These are the first " + Prose.grouped(most) + " of "
                        + Prose.manyGrouped(listed(), "contact")
                        + ": csv, json and ndjson have all of them."));
            }
            return parts;
        });
    }

    private Fields<EvidenceReport> object(ContactFields fields) {
        return Source.fields("queue-sla.evidence/1", EvidenceReport::source)
                .and(DefinitionFields.COMPARED.from(EvidenceReport::level))
                .and(Nested.texts(
                        "listed",
                        report -> report.shown.stream()
                                .sorted()
                                .map(result -> Codes.of(result))
                                .toList()))
                .and(SUM.<EvidenceReport>from(report -> new Sum(report.level, "", report.total))
                        .in(Group.of("total")))
                .and(
                        Nested.of(
                                "windows",
                                report -> report.windows,
                                Fields.<WindowEvidence>of(
                                                Column.key(
                                                        "window",
                                                        window -> Value.text(
                                                                window.span().label())),
                                                Column.key(
                                                        "start",
                                                        window -> Value.code(window.span()
                                                                .range()
                                                                .start()
                                                                .toString())),
                                                Column.key(
                                                        "end",
                                                        window -> Value.code(window.span()
                                                                .range()
                                                                .end()
                                                                .toString())))
                                        .and(SUM.from(window ->
                                                new Sum(level, window.span().label(), window.total())))),
                        Nested.of("reasons", report -> report.total.counts(), REASON),
                        Nested.<EvidenceReport>texts("notes", EvidenceReport::notes)
                                .omittedWhenEmpty(),
                        Nested.fed(
                                "contacts",
                                report -> report.contacts,
                                fields.fields(source.provenance().isOfSeveral())));
    }
}
