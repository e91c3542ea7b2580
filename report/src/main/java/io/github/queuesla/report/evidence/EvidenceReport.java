package io.github.queuesla.report.evidence;

import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.contract.Branding;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
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
 * The contacts behind service levels, and why each is met, missed or excluded; as JSON, the schema
 * {@code queue-sla.evidence/1}. Immutable.
 *
 * @param levels the service levels with their contacts, in the order of the contract
 * @param shown the results whose contacts are listed
 * @param source the period, and where the contacts come from
 * @param remarks remarks that affect no number
 */
public record EvidenceReport(
        List<LevelContacts> levels, Set<ContactResult> shown, Source source, List<String> remarks) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.DOCUMENTS;

    /** The most contacts in formats that have all of them in memory, in equal parts for each service level. */
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

    /** A window with its contacts, and the service level whose window it is. */
    private record LevelWindow(LevelContacts level, WindowEvidence window) {}

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

    private static final Fields<LevelWindow> WINDOW_ROW = Fields.<LevelWindow>of(
                    Column.key("window", row -> Value.text(row.window().span().label())),
                    Column.key(
                            "start",
                            row -> Value.code(
                                    row.window().span().range().start().toString())),
                    Column.key(
                            "end",
                            row -> Value.code(row.window().span().range().end().toString())))
            .and(SUM.from(row -> sum(row.level(), row.window())));

    public EvidenceReport {
        levels = List.copyOf(levels);
        shown = Set.copyOf(shown);
        remarks = List.copyOf(remarks);
    }

    private static Column<Sum> contacts(String key, String title, ContactResult result) {
        return ContactFields.count(key, title, sum -> sum.total().contacts(result));
    }

    /** The remarks, with those about contacts without an outcome that the counts do not show. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(remarks);
        for (LevelContacts level : levels) {
            String about = levels.size() == 1 ? "" : level.level().name() + ": ";
            level.setOff().ifPresent(note -> notes.add(about + note));
        }
        return notes;
    }

    /** The report, ready for every format. */
    public Report report() {
        List<Part> parts = new ArrayList<>();
        levels.forEach(level -> add(parts, level));
        parts.addAll(Part.section("Notes", notes()));
        Fields<ListedContact> contact = ContactFields.fields(source.provenance().isOfSeveral());
        return new Report(
                Report.Title.of("Evidence", source),
                parts,
                () -> new Rows<>(contact, ListedContact.of(levels)),
                () -> new Rows<>(object(contact), List.of(this)),
                List::of,
                Optional.of(source),
                Branding.NONE);
    }

    private void add(List<Part> parts, LevelContacts level) {
        parts.add(Part.heading(level.level()));
        parts.add(Part.points(DefinitionWords.lines(level.level())));
        parts.add(Part.table(Table.of(
                        sums(level),
                        Stream.concat(Stream.of(WINDOW), SUM.columns().stream()).toList())
                .named("Windows")));
        if (!level.total().counts().isEmpty()) {
            parts.add(Part.gap());
            parts.add(Part.table(
                    Table.of(level.total().counts(), REASON.columns()).named("Reasons")));
        }
        parts.add(Part.gap());
        parts.add(listed(level, MOST_IN_TEXT, ContactFields::shortTable)
                .only(OutputMedium.TERMINAL, OutputMedium.MARKDOWN));
        parts.add(listed(level, share(MOST_ON_PAGE), ContactFields::table).only(OutputMedium.PAGE));
        parts.add(listed(level, share(MOST_IN_WORKBOOK), ContactFields::table).only(OutputMedium.WORKBOOK));
    }

    private int share(int most) {
        return Math.max(1, most / levels.size());
    }

    private static List<Sum> sums(LevelContacts level) {
        List<Sum> sums = new ArrayList<>();
        level.windows().forEach(window -> sums.add(sum(level, window)));
        if (level.windows().size() > 1) {
            sums.add(new Sum(level.level(), "all", level.total()));
        }
        return sums;
    }

    private static Sum sum(LevelContacts level, WindowEvidence window) {
        return new Sum(level.level(), window.span().label(), window.total());
    }

    /** The first of the contacts of a service level, and how many there are more. */
    private Part listed(LevelContacts level, int most, Function<List<ListedContact>, Table<ListedContact>> table) {
        return new Part.Later(() -> {
            List<ContactEvidence> first = new ArrayList<>();
            level.contacts().each(contact -> {
                if (first.size() < most) {
                    first.add(contact);
                }
            });
            List<Part> parts = new ArrayList<>();
            if (!first.isEmpty()) {
                parts.add(Part.table(table.apply(ListedContact.of(level.level(), first))));
            }
            long all = level.number(shown);
            if (all > most) {
                parts.add(Part.sentence("These are the first " + Prose.grouped(most) + " of "
                        + Prose.manyGrouped(all, "contact") + ": csv, json and ndjson have all of them."));
            }
            return parts;
        });
    }

    private static Fields<EvidenceReport> object(Fields<ListedContact> contact) {
        return Source.fields("queue-sla.evidence/1", EvidenceReport::source)
                .and(Nested.texts(
                        "listed",
                        report -> report.shown.stream()
                                .sorted()
                                .map(result -> Codes.of(result))
                                .toList()))
                .and(
                        Nested.of("serviceLevels", EvidenceReport::levels, ofLevel(contact)),
                        Nested.texts("notes", EvidenceReport::notes).omittedWhenEmpty());
    }

    private static Fields<LevelContacts> ofLevel(Fields<ListedContact> contact) {
        return DefinitionFields.COMPARED
                .from(LevelContacts::level)
                .and(SUM.<LevelContacts>from(level -> new Sum(level.level(), "", level.total()))
                        .in(Group.of("total")))
                .and(
                        Nested.of("windows", EvidenceReport::windows, WINDOW_ROW),
                        Nested.of("reasons", level -> level.total().counts(), REASON),
                        Nested.fed("contacts", level -> ListedContact.of(List.of(level)), contact));
    }

    private static List<LevelWindow> windows(LevelContacts level) {
        return level.windows().stream()
                .map(window -> new LevelWindow(level, window))
                .toList();
    }
}
