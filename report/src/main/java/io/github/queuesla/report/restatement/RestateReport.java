package io.github.queuesla.report.restatement;

import io.github.queuesla.core.comparison.Restatement;
import io.github.queuesla.core.comparison.Restatement.QueueRow;
import io.github.queuesla.core.comparison.Restatement.Window;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.format.Format;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A settled result beside what is known today: the numbers, the verdicts, the money, and the contacts that made the
 * difference; as JSON, the schema {@code queue-sla.restate/1}. Immutable.
 *
 * @param settled the settled result
 * @param restatement the windows on all sides
 * @param visits the contacts that are others today, by queue, then in order of time
 * @param today today's side
 * @param notes remarks
 */
public record RestateReport(
        SettledFacts settled, Restatement restatement, List<VisitChange> visits, Today today, List<String> notes) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.DOCUMENTS;

    /** How many contacts a terminal and a ticket show; all other formats have all. */
    private static final int MOST_VISITS = 20;

    /**
     * Today's side. Immutable.
     *
     * @param result the result by today's contract
     * @param otherContract whether that is another than the settled one
     * @param source the period, and where today's counts come from
     * @param problems the reasons why numbers are missing today
     */
    public record Today(Result result, boolean otherContract, Source source, List<Remark> problems) {

        public Today {
            problems = List.copyOf(problems);
        }
    }

    private static final Fields<SettledFacts> SETTLED = Fields.of(
                    Column.<SettledFacts>key("settledName", facts -> Value.text(facts.name()))
                            .in(Group.of("settled"), "name"),
                    Column.<SettledFacts>key(
                                    "settledAt",
                                    facts -> Value.text(facts.settled().toString()))
                            .in(Group.of("settled"), "at"),
                    Column.<SettledFacts>key("settledProduct", facts -> Value.text(facts.product()))
                            .in(Group.of("settled"), "product"),
                    Column.<SettledFacts>key("settledHash", facts -> Value.code(facts.hash()))
                            .in(Group.of("settled"), "hash"),
                    Column.<SettledFacts>key("settledSeal", facts -> Value.code(facts.seal()))
                            .in(Group.of("settled"), "seal"))
            .and(Nested.<SettledFacts>texts(
                            "provisionalDays",
                            facts -> facts.provisional().stream()
                                    .map(LocalDate::toString)
                                    .toList())
                    .in(Group.of("settled")));

    public RestateReport {
        visits = List.copyOf(visits);
        notes = List.copyOf(notes);
    }

    /** The windows on all sides. */
    List<Window> windows() {
        return restatement.windows();
    }

    /** Whether the verdict of a window is another today. */
    public boolean isVerdictChanged() {
        return windows().stream().anyMatch(WindowColumns::isVerdictChanged);
    }

    /** Whether the credit of a window is another today. */
    public boolean isCreditChanged() {
        return windows().stream().anyMatch(WindowColumns::isCreditChanged);
    }

    private List<QueueRow> queues() {
        return windows().stream()
                .flatMap(window -> window.queues().stream())
                .filter(QueueRow::isChanged)
                .toList();
    }

    /** The report, ready for every format. */
    public Report report() {
        VisitColumns columns = columns();
        Contract contract = today.result().contract();
        return new Report(
                        Report.Title.of("Restatement of " + settled.name(), today.source()),
                        parts(columns),
                        new Rows<>(columns.row(), visits),
                        new Rows<>(object(columns), List.of(this)))
                .from(today.source())
                .about(contract);
    }

    private VisitColumns columns() {
        Map<String, String> names = new HashMap<>();
        windows().stream()
                .flatMap(window -> window.queues().stream())
                .forEach(queue ->
                        names.put(queue.queue().id().value(), queue.queue().label()));
        return new VisitColumns(today.source().period().zone(), names);
    }

    private static Fields<RestateReport> object(VisitColumns columns) {
        return Source.<RestateReport>fields(
                        "queue-sla.restate/1", report -> report.today().source())
                .and(SETTLED.from(RestateReport::settled))
                .and(
                        Column.key(
                                "contract",
                                report -> Value.text(
                                        report.today().result().contract().name())),
                        Column.key(
                                "otherContract",
                                report -> Value.truth(report.today().otherContract())),
                        Column.key("verdictChanged", report -> Value.truth(report.isVerdictChanged())),
                        Column.key("creditChanged", report -> Value.truth(report.isCreditChanged())),
                        Nested.of("windows", RestateReport::windows, WindowColumns.ROW),
                        Nested.of("queues", RestateReport::queues, QueueColumns.ROW),
                        Nested.of("contacts", RestateReport::visits, columns.row()),
                        Nested.of("problems", report -> report.today().problems(), ProblemLines.fields()),
                        Nested.texts("notes", RestateReport::notes).omittedWhenEmpty());
    }

    private List<Part> parts(VisitColumns columns) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.gap());
        parts.add(Part.sentence("Settled on "
                + new Value.Time(settled.settled(), ZoneOffset.UTC).words() + " UTC"
                + (settled.provisional().isEmpty() ? "" : ", provisionally")
                + (today.otherContract() ? "; today's numbers are by another contract." : ".")));
        parts.add(Part.table(WindowColumns.table(windows(), today.otherContract())));
        parts.add(Part.sentences(new RestateSentences(this).all()));
        if (today.result().windows().anyMatch(VerdictText::isProvisional)) {
            parts.add(Part.sentence("Today's numbers are provisional: the platform may still change them."));
        }
        if (!queues().isEmpty()) {
            parts.add(Part.heading("Queues"));
            parts.add(Part.table(QueueColumns.table(queues())));
        }
        parts.addAll(contacts(columns));
        parts.addAll(Part.section("Problems", ProblemLines.of(today.problems(), today.result())));
        parts.addAll(Part.section("Notes", notes));
        return parts;
    }

    private List<Part> contacts(VisitColumns columns) {
        if (visits.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(Part.heading("Contacts"));
        parts.add(Part.table(columns.table(visits)).only(OutputMedium.PAGE, OutputMedium.WORKBOOK));
        List<VisitChange> first = visits.subList(0, Math.min(MOST_VISITS, visits.size()));
        parts.add(Part.table(columns.table(first)).only(OutputMedium.TERMINAL, OutputMedium.MARKDOWN));
        if (first.size() < visits.size()) {
            parts.add(Part.sentence("And " + Prose.manyGrouped(visits.size() - first.size(), "more contact")
                            + ": csv, json and ndjson have all of them.")
                    .only(OutputMedium.TERMINAL, OutputMedium.MARKDOWN));
        }
        return parts;
    }
}
