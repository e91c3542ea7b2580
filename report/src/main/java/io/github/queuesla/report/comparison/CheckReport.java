package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.WorstIntervals.Interval;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.Credits;
import io.github.queuesla.report.level.LevelColumns;
import io.github.queuesla.report.level.LevelFields;
import io.github.queuesla.report.level.LevelReport;
import io.github.queuesla.report.level.LevelRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The verdicts of a contract, and the costliest intervals of missed windows; as JSON, the schema
 * {@code queue-sla.check/1}. Immutable.
 *
 * @param result the results of all windows
 * @param provenance where the counts come from
 * @param worst by name of the service level, the worst intervals of its missed windows
 * @param problems the reasons why numbers are missing or incomplete
 * @param notes remarks that affect no number
 */
public record CheckReport(
        Result result,
        Provenance provenance,
        Map<String, List<Interval>> worst,
        List<Remark> problems,
        List<String> notes) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.WITH_METRICS;

    /** The kinds of windows in the summary, in their order. */
    private static final List<String> KINDS =
            List.of("missed", "met", "not over yet", "not begun yet", "without a verdict");

    private static final Fields<CheckedWindow> ROW = Fields.of(
                    LevelColumns.SERVICE_LEVEL,
                    LevelColumns.CLIENT,
                    LevelColumns.WINDOW,
                    LevelColumns.START,
                    LevelColumns.END)
            .and(LevelColumns.LOCAL_TIMES)
            .and(
                    LevelFields.WINDOW_COMPLETE,
                    LevelFields.PROVISIONAL,
                    LevelColumns.MET,
                    LevelColumns.COUNTED,
                    LevelFields.LEVEL_PERCENT,
                    LevelColumns.TARGET,
                    LevelColumns.VERDICT,
                    LevelFields.MISSING,
                    Column.key("timeZone", row -> Value.code(row.level().zone().getId())),
                    LevelFields.STATE)
            .and(LevelFields.LEVEL)
            .and(LevelFields.TARGET_MET)
            .and(LevelFields.CONSEQUENCE)
            .and(LevelFields.BASIS)
            .and(LevelFields.OFFERED)
            .from(CheckedWindow::total)
            .and(Nested.of("worstIntervals", CheckedWindow::worst, CostlyInterval.ROW));

    /** With the organisation of a queue, which is omitted where there is only one. */
    private static final Fields<CheckedWindow> ROW_OF_SEVERAL =
            ROW.and(LevelFields.BASIS_ORGANISATION.from(CheckedWindow::total));

    private static final Fields<CheckReport> OBJECT = Source.fields("queue-sla.check/1", CheckReport::source)
            .and(
                    Column.key(
                            "contract",
                            report -> Value.text(report.result.contract().name())),
                    Nested.of("windows", CheckedWindow::of, ROW_OF_SEVERAL),
                    Credits.TOTALS.from(CheckReport::levels),
                    Nested.of("problems", CheckReport::problems, ProblemLines.fields()),
                    Nested.texts("notes", CheckReport::notes).omittedWhenEmpty());

    public CheckReport {
        worst = Map.copyOf(worst);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    private Source source() {
        return levels().source();
    }

    /** These results as a report on service levels. */
    LevelReport levels() {
        return LevelReport.ofContract(result, provenance, NoTrafficDisplay.BLANK);
    }

    /** The report, ready for every format. */
    public Report report() {
        return report(() -> List.of(result));
    }

    /**
     * The report, ready for every format.
     *
     * @param split the same results by queue, and by queue and medium, for metrics of each; may be none
     */
    public Report report(Supplier<List<Result>> split) {
        List<CheckedWindow> windows = CheckedWindow.of(this);
        List<Part> parts = new ArrayList<>();
        List<LevelRow> totals = windows.stream().map(CheckedWindow::total).toList();
        parts.add(Part.gap());
        parts.add(Part.table(onTerminal(totals)).only(OutputMedium.TERMINAL));
        parts.add(
                Part.table(inDocument(totals, LevelColumns.BASIS)).only(OutputMedium.MARKDOWN, OutputMedium.WORKBOOK));
        parts.add(Part.table(inDocument(totals, LevelColumns.GROUPED_BASIS)).only(OutputMedium.PAGE));
        parts.add(Part.sentence(summary(windows)));
        if (result.windows().anyMatch(VerdictText::isProvisional)) {
            parts.add(Part.sentence(VerdictText.PROVISIONAL));
        }
        parts.addAll(new Credits(levels()).parts());
        parts.addAll(CheckedWindow.misses(windows));
        parts.addAll(Part.section("Problems", ProblemLines.of(problems, result)));
        parts.addAll(Part.section("Notes", notes));
        return new Report(
                        Report.Title.of(result.contract().name(), source()),
                        parts,
                        new Rows<>(provenance.isOfSeveral() ? ROW_OF_SEVERAL : ROW, windows),
                        new Rows<>(OBJECT, List.of(this)))
                .from(source())
                .about(result.contract())
                .with(() -> levels().metrics(split.get()));
    }

    private static Table<LevelRow> onTerminal(List<LevelRow> windows) {
        return Table.of(
                windows,
                LevelColumns.SERVICE_LEVEL,
                LevelColumns.CLIENT,
                LevelColumns.ONLY_QUEUE,
                LevelColumns.WINDOW_LABEL,
                LevelColumns.MET_OF_CONTACTS,
                LevelColumns.COUNTED_OF_CONTACTS,
                LevelColumns.JUDGED,
                LevelColumns.PROVISIONAL_MARK,
                LevelColumns.TARGET,
                LevelColumns.VERDICT,
                LevelColumns.BASIS_NOTE);
    }

    private static Table<LevelRow> inDocument(List<LevelRow> windows, Column<LevelRow> basis) {
        return Table.of(
                        windows,
                        LevelColumns.SERVICE_LEVEL,
                        LevelColumns.CLIENT,
                        LevelColumns.WINDOW_LABEL,
                        LevelColumns.JUDGED,
                        LevelColumns.PROVISIONAL_MARK,
                        basis,
                        LevelColumns.TARGET,
                        LevelColumns.VERDICT)
                .named("Windows");
    }

    /** The number of windows of each kind. */
    private static String summary(List<CheckedWindow> windows) {
        Map<String, Long> counts = windows.stream()
                .collect(Collectors.groupingBy(window -> kind(window.verdict()), Collectors.counting()));
        String kinds = KINDS.stream()
                .filter(counts::containsKey)
                .map(kind -> counts.get(kind) + " " + kind)
                .collect(Collectors.joining(", "));
        return Prose.many(windows.size(), "window") + (kinds.isEmpty() ? "" : ": " + kinds) + ".";
    }

    private static String kind(VerdictText verdict) {
        return switch (verdict) {
            case MISSED -> "missed";
            case MET -> "met";
            case OPEN -> "not over yet";
            case NOT_YET -> "not begun yet";
            default -> "without a verdict";
        };
    }
}
