package io.github.queuesla.cli.history;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.run.ReconcileQuery;
import io.github.queuesla.history.reconcile.MeasureTotal;
import io.github.queuesla.history.reconcile.Reason;
import io.github.queuesla.history.reconcile.ReconciledCount;
import io.github.queuesla.history.reconcile.Reconciliation;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.format.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A history beside the platform's own counts; as JSON, the schema {@code queue-sla.reconcile/1}. Immutable.
 *
 * @param answer what agrees and what differs
 * @param source the period and the two sides
 */
record ReconcileReport(ReconcileQuery.Answer answer, Source source) {

    /** The formats of this report. */
    static final Set<Format> FORMATS = Format.DOCUMENTS;

    /** A number with the name of its queue. */
    private record Line(ReconciledCount count, String name) {}

    /** The number of differences for a reason. */
    private record ReasonLine(Reason reason, long rows) {}

    private static final Column<Line> DAY =
            Column.of("day", "Day", TEXT, line -> Value.day(line.count().day()));
    private static final Column<Line> QUEUE = Column.of("queueName", "Queue", TEXT, line -> Value.name(line.name()));
    private static final Column<Line> MEDIA = Column.of(
            "mediaType", "Media", TEXT, line -> Value.text(line.count().media().name()));
    private static final Column<Line> MEASURE = Column.of(
            "measure",
            "Measure",
            TEXT,
            line -> Value.word(
                    ReconcileWords.code(line.count().measure()),
                    ReconcileWords.of(line.count().measure())));
    private static final Column<Line> HISTORY = Column.of(
            "history", "History", COUNT, line -> Value.count(line.count().history()));
    private static final Column<Line> PLATFORM = Column.of(
            "platform", "Platform", COUNT, line -> Value.count(line.count().platform()));
    private static final Column<Line> DIFFERENCE = Column.<Line>of(
                    "difference",
                    "Difference",
                    COUNT,
                    line -> Value.change(line.count().difference()))
            .essential();
    private static final Column<Line> REASON =
            Column.of("reason", "Reason", VERDICT, line -> Value.of(line.count().reason(), ReconcileReport::reason));

    private static final Fields<Line> ROW = Fields.of(
            DAY,
            Column.key("queueId", line -> Value.text(line.count().queue().value())),
            QUEUE,
            MEDIA,
            MEASURE,
            HISTORY,
            PLATFORM,
            DIFFERENCE,
            REASON);

    private static final Column<MeasureTotal> TOTAL_MEASURE = Column.of(
            "measure",
            "Measure",
            TEXT,
            total -> Value.word(ReconcileWords.code(total.measure()), ReconcileWords.of(total.measure())));
    private static final Column<MeasureTotal> COMPARED =
            Column.of("compared", "Compared", COUNT, total -> Value.count(total.compared()));
    private static final Column<MeasureTotal> AGREEING =
            Column.of("agreeing", "Agree", COUNT, total -> Value.count(total.agreeing()));
    private static final Column<MeasureTotal> DIFFERING =
            Column.of("differing", "Differ", COUNT, total -> Value.count(total.differing()));
    private static final Column<MeasureTotal> TOTAL_HISTORY =
            Column.of("history", "History", COUNT, total -> Value.count(total.history()));
    private static final Column<MeasureTotal> TOTAL_PLATFORM =
            Column.of("platform", "Platform", COUNT, total -> Value.count(total.platform()));
    private static final Column<MeasureTotal> TOTAL_DIFFERENCE = Column.of(
            "difference",
            "Difference",
            COUNT,
            total -> Value.change(Math.subtractExact(total.history(), total.platform())));

    private static final Fields<MeasureTotal> TOTAL =
            Fields.of(TOTAL_MEASURE, COMPARED, AGREEING, DIFFERING, TOTAL_HISTORY, TOTAL_PLATFORM, TOTAL_DIFFERENCE);

    private static final Fields<ReasonLine> REASON_LINE = Fields.of(
            Column.key("reason", line -> Value.code(Codes.of(line.reason()))),
            Column.key("rows", line -> Value.count(line.rows())));

    private static final Fields<ReconcileReport> OBJECT = Source.fields(
                    "queue-sla.reconcile/1", ReconcileReport::source)
            .and(
                    Column.key("exitCode", report -> Value.count(report.exitCode())),
                    Column.key("compared", report -> Value.count(report.found().compared())),
                    Column.key("differing", report -> Value.count(report.found().differing())),
                    Nested.of("totals", report -> report.found().totals(), TOTAL),
                    Nested.of("reasons", ReconcileReport::reasons, REASON_LINE),
                    Nested.of("rows", ReconcileReport::lines, ROW),
                    Nested.of("problems", ReconcileReport::remarks, ProblemLines.fields()),
                    Nested.texts("notes", ReconcileReport::notes).omittedWhenEmpty());

    private static Value reason(Reason reason) {
        return Value.word(Codes.of(reason), ReconcileWords.of(reason))
                .toned(reason == Reason.UNEXPLAINED ? Tone.BAD : Tone.DOUBTFUL);
    }

    private Reconciliation found() {
        return answer.found();
    }

    /** The exit code: 7 when something could not be compared, and 10 when a difference has no reason. */
    int exitCode() {
        if (!found().isComplete() || !answer.problems().isEmpty()) {
            return ExitCodes.PARTIAL;
        }
        return found().isExplained() ? ExitCodes.DONE : ExitCodes.UNEXPLAINED;
    }

    /** What could not be compared, and why. */
    List<Remark> remarks() {
        return Stream.concat(
                        FailureWords.remarks(answer.problems()).stream(),
                        found().uncompared().stream()
                                .flatMap(part -> ReconcileWords.remarks(
                                        part, source.period().zone())
                                        .stream()))
                .distinct()
                .toList();
    }

    /** The remarks that affect no number. */
    List<String> notes() {
        return FailureWords.notes(answer.withheld(), List.of());
    }

    /** The report, ready for every format. */
    Report report() {
        List<Part> parts = new ArrayList<>();
        List<Line> lines = lines();
        if (!lines.isEmpty()) {
            parts.add(Part.gap());
            parts.add(Part.table(Table.of(lines, DAY, QUEUE, MEDIA, MEASURE, HISTORY, PLATFORM, DIFFERENCE, REASON)
                    .named("Numbers")));
        }
        parts.add(Part.gap());
        parts.add(Part.table(Table.of(
                        found().totals(),
                        TOTAL_MEASURE,
                        COMPARED,
                        AGREEING,
                        DIFFERING,
                        TOTAL_HISTORY,
                        TOTAL_PLATFORM,
                        TOTAL_DIFFERENCE)
                .named("Totals")));
        parts.add(Part.gap());
        parts.add(Part.sentences(ReconcileWords.sentences(found(), exitCode())));
        parts.addAll(Part.section("Reasons", ReconcileWords.reasons(found())));
        parts.addAll(Part.section(
                "Not compared", remarks().stream().map(Remark::message).toList()));
        parts.addAll(Part.section("Notes", notes()));
        return new Report(
                        Report.Title.of("Reconciliation", source),
                        parts,
                        new Rows<>(ROW, lines),
                        new Rows<>(OBJECT, List.of(this)))
                .from(source);
    }

    private List<ReasonLine> reasons() {
        return Stream.of(Reason.values())
                .map(reason -> new ReasonLine(reason, found().count(reason)))
                .toList();
    }

    /** By day, and by the name of the queue. */
    private List<Line> lines() {
        return found().counts().stream()
                .map(count -> new Line(
                        count,
                        Optional.ofNullable(answer.names().get(count.queue()))
                                .orElse(count.queue().value())))
                .sorted(Comparator.comparing((Line line) -> line.count().day())
                        .thenComparing(Line::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(line -> line.count().queue()))
                .toList();
    }
}
