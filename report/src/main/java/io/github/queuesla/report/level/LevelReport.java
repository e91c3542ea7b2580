package io.github.queuesla.report.level;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Service levels over a period; as JSON, the schema {@code queue-sla.report/1}. Immutable.
 *
 * @param result what they came to
 * @param provenance where the counts come from
 * @param noTraffic what stands for the percentage where no contact counts
 * @param problems why numbers are not, or not quite, what was asked for
 * @param notes remarks that make no number wrong
 * @param typed by name of the service level, its threshold as the user typed it; empty when a contract was asked about
 */
public record LevelReport(
        Result result,
        Provenance provenance,
        NoTrafficDisplay noTraffic,
        List<Remark> problems,
        List<String> notes,
        Optional<Map<String, String>> typed) {

    public LevelReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        typed = typed.map(Map::copyOf);
    }

    /** A report on service levels that were asked about by options. */
    public static LevelReport ofOptions(
            Result result, Provenance provenance, NoTrafficDisplay noTraffic, Map<String, String> typed) {
        return new LevelReport(result, provenance, noTraffic, List.of(), List.of(), Optional.of(typed));
    }

    /** A report on a contract. */
    public static LevelReport ofContract(Result result, Provenance provenance, NoTrafficDisplay noTraffic) {
        return new LevelReport(result, provenance, noTraffic, List.of(), List.of(), Optional.empty());
    }

    /** The same with what a reader has to know beside the numbers. */
    public LevelReport telling(List<Remark> problems, List<String> notes) {
        return new LevelReport(result, provenance, noTraffic, problems, notes, typed);
    }

    /** The report, ready for every format. */
    public Report report() {
        return report(Map.of());
    }

    /**
     * The report with threshold curves, where they are drawn.
     *
     * @param curves by name of the service level; some may have none
     */
    public Report report(Map<String, ThresholdCurve> curves) {
        LevelParts texts = new LevelParts(this);
        return new Report(
                new Report.Title(title(), "", false),
                List.of(
                        new Part.Later(texts::terminal).only(OutputMedium.TERMINAL),
                        new Part.Later(texts::markdown).only(OutputMedium.MARKDOWN),
                        new Part.Later(this::plain).only(OutputMedium.PLAIN),
                        new Part.Later(() -> new LevelPage(this, curves).parts()).only(OutputMedium.PAGE),
                        new Part.Later(() -> new LevelSheets(this).parts()).only(OutputMedium.WORKBOOK)),
                () -> new Rows<>(isByContract() ? LevelFields.CONTRACT_ROW : LevelFields.ROW, rows()),
                () -> new Rows<>(isByContract() ? LevelFields.CONTRACT_OBJECT : LevelFields.OBJECT, List.of(this)),
                this::metrics,
                Optional.of(source()));
    }

    /** What the report is called. */
    String title() {
        return isByContract() ? result.contract().name() : "Service level " + source().dates();
    }

    /** Where its counts come from and, where the title does not, which time it is about. */
    String origin() {
        return isByContract() ? source().words() : source().origin();
    }

    /** Lines for scripts, where service levels were asked about by options. */
    private List<Part> plain() {
        return typed.stream()
                .flatMap(thresholds -> levels().stream().map(level -> LevelParts.plain(level, thresholds)))
                .toList();
    }

    /** What is watched of it. */
    public List<Metric> metrics() {
        return LevelMetrics.of(this);
    }

    /** Whether a contract was asked about, and not service levels by options. */
    public boolean isByContract() {
        return typed.isEmpty();
    }

    /** One service level of a report, window by window. */
    public record Level(LevelReport report, ServiceLevelResult result) {

        /** What was agreed. */
        public ServiceLevel level() {
            return result.level();
        }

        /** What was agreed, clause by clause. */
        List<Part.Fact> clauses() {
            return DefinitionWords.clauses(level(), report.result.period().range());
        }

        /** In order of time. */
        public List<LevelWindow> windows() {
            return result.windows().stream()
                    .map(window -> new LevelWindow(report, level(), window))
                    .toList();
        }

        /** Those rows of each window. */
        List<LevelRow> rows(Function<LevelWindow, List<LevelRow>> ofWindow) {
            return windows().stream()
                    .flatMap(window -> ofWindow.apply(window).stream())
                    .toList();
        }

        /** All of each window. */
        List<LevelRow> windowTotals() {
            return windows().stream().map(LevelWindow::total).toList();
        }
    }

    /** The service levels in their order. */
    public List<Level> levels() {
        return result.levels().stream().map(level -> new Level(this, level)).toList();
    }

    /** Whether anything finer than a day is known. */
    boolean hasIntervals() {
        return result.interval()
                .filter(length -> length.compareTo(Granularity.HOUR) <= 0)
                .isPresent();
    }

    /** What a reader has to know, in lines. */
    List<String> problemLines() {
        return ProblemLines.of(problems, result);
    }

    /** All windows, by service level. */
    public List<LevelWindow> windows() {
        return levels().stream().flatMap(level -> level.windows().stream()).toList();
    }

    /** All of each window, by service level. */
    public List<LevelRow> windowTotals() {
        return windows().stream().map(LevelWindow::total).toList();
    }

    /** All rows, by service level, then window, then queue. */
    List<LevelRow> rows() {
        return rows(LevelWindow::rows);
    }

    /** All that is added up, by service level, then window. */
    List<LevelRow> totals() {
        return rows(LevelWindow::totals);
    }

    private List<LevelRow> rows(Function<LevelWindow, List<LevelRow>> ofWindow) {
        return levels().stream().flatMap(level -> level.rows(ofWindow).stream()).toList();
    }

    /** The period, and where the counts come from. */
    public Source source() {
        return new Source(result.period(), provenance);
    }
}
