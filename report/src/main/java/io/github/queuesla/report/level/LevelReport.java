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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Service levels over a period; as JSON, the schema {@code queue-sla.report/1}. Immutable.
 *
 * @param result the results of the service levels
 * @param provenance where the counts come from
 * @param noTraffic the percentage to print where no contact is counted
 * @param problems the reasons why numbers are missing or incomplete
 * @param notes remarks that affect no number
 * @param typed the thresholds as the user typed them, by name of the service level; empty in a report on a contract
 * @param order the order of the rows in each window, and how many to show
 */
public record LevelReport(
        Result result,
        Provenance provenance,
        NoTrafficDisplay noTraffic,
        List<Remark> problems,
        List<String> notes,
        Optional<Map<String, String>> typed,
        RowOrder order) {

    public LevelReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        typed = typed.map(Map::copyOf);
    }

    /** A report on service levels that were defined by options. */
    public static LevelReport ofOptions(
            Result result, Provenance provenance, NoTrafficDisplay noTraffic, Map<String, String> typed) {
        return new LevelReport(
                result, provenance, noTraffic, List.of(), List.of(), Optional.of(typed), RowOrder.AS_FOUND);
    }

    /** A report on a contract. */
    public static LevelReport ofContract(Result result, Provenance provenance, NoTrafficDisplay noTraffic) {
        return new LevelReport(
                result, provenance, noTraffic, List.of(), List.of(), Optional.empty(), RowOrder.AS_FOUND);
    }

    /** This report with those problems and notes. */
    public LevelReport telling(List<Remark> problems, List<String> notes) {
        return new LevelReport(result, provenance, noTraffic, problems, notes, typed, order);
    }

    /** This report with its rows in another order, and a note if that leaves rows out. */
    public LevelReport ordered(RowOrder other) {
        LevelReport sorted = new LevelReport(result, provenance, noTraffic, problems, notes, typed, other);
        if (other.most().isEmpty()) {
            return sorted;
        }
        List<String> told = new ArrayList<>(notes);
        other.cut(sorted.rows().size(), sorted.rows(LevelWindow::allRows).size())
                .ifPresent(told::add);
        return sorted.telling(problems, told);
    }

    /** The report, ready for every format. */
    public Report report() {
        return report(Map.of(), Map.of());
    }

    /**
     * The report with threshold curves in formats with charts, and with evidence on its page.
     *
     * @param curves the curves, by name of the service level; some may have none
     * @param evidence the contacts behind its numbers, by name of the service level; some may have none
     */
    public Report report(Map<String, ThresholdCurve> curves, Map<String, List<Part>> evidence) {
        LevelParts texts = new LevelParts(this);
        return new Report(
                new Report.Title(title(), origin(), true),
                List.of(
                        new Part.Later(texts::terminal).only(OutputMedium.TERMINAL),
                        new Part.Later(texts::markdown).only(OutputMedium.MARKDOWN),
                        new Part.Later(this::plain).only(OutputMedium.PLAIN),
                        new Part.Later(() -> new LevelPage(this, curves, evidence).parts()).only(OutputMedium.PAGE),
                        new Part.Later(() -> new LevelSheets(this).parts()).only(OutputMedium.WORKBOOK)),
                () -> new Rows<>(LevelFields.row(this), rows()),
                () -> new Rows<>(isByContract() ? LevelFields.CONTRACT_OBJECT : LevelFields.OBJECT, List.of(this)),
                this::metrics,
                Optional.of(source()),
                result.contract().branding());
    }

    /** The title of the report. */
    private String title() {
        return isByContract()
                ? result.contract().titled(result.contract().name())
                : "Service level " + source().dates();
    }

    /** Where the counts come from, preceded by the period unless the title has it. */
    private String origin() {
        return isByContract() ? source().words() : source().origin();
    }

    /** The lines for scripts; none in a report on a contract. */
    private List<Part> plain() {
        return typed.stream()
                .flatMap(thresholds -> levels().stream().map(level -> LevelParts.plain(level, thresholds)))
                .toList();
    }

    /** The metrics of the report, with those of its rows. */
    List<Metric> metrics() {
        return metrics(List.of(result));
    }

    /**
     * The metrics of the report.
     *
     * @param split the same results by queue, and by queue and medium, for metrics of each; may be none
     */
    public List<Metric> metrics(List<Result> split) {
        return LevelMetrics.of(this, split);
    }

    /** This report with the same results in other rows. */
    LevelReport with(Result split) {
        return new LevelReport(split, provenance, noTraffic, problems, notes, typed, order);
    }

    /** Whether the service levels come from a contract, not from options. */
    public boolean isByContract() {
        return typed.isEmpty();
    }

    /** One service level of a report and its windows. */
    public record Level(LevelReport report, ServiceLevelResult result) {

        /** The definition of the service level. */
        public ServiceLevel level() {
            return result.level();
        }

        /** All terms of the service level, clause by clause. */
        List<Part.Fact> clauses() {
            return DefinitionWords.clauses(level(), report.result.period().range(), zone());
        }

        /** The time zone of its windows, in words. */
        String zone() {
            // Only a report by options, whose time zone is that of the period, uses the platform's (docs/adr/0008).
            return report.provenance.platformTimeZone()
                    ? "the time zone that the platform decides"
                    : level().zone().getId();
        }

        /** The windows in order of time. */
        public List<LevelWindow> windows() {
            return result.windows().stream()
                    .map(window -> new LevelWindow(report, level(), window))
                    .toList();
        }

        /** The rows of that kind in all windows. */
        List<LevelRow> rows(Function<LevelWindow, List<LevelRow>> ofWindow) {
            return windows().stream()
                    .flatMap(window -> ofWindow.apply(window).stream())
                    .toList();
        }

        /** The total of each window. */
        List<LevelRow> windowTotals() {
            return windows().stream().map(LevelWindow::total).toList();
        }
    }

    /** The service levels in their order. */
    public List<Level> levels() {
        return result.levels().stream().map(level -> new Level(this, level)).toList();
    }

    /** Whether the counts are split into intervals of an hour or less. */
    boolean hasIntervals() {
        return result.interval()
                .filter(length -> length.compareTo(Granularity.HOUR) <= 0)
                .isPresent();
    }

    /** The problems as lines; queues with the same problem share one. */
    List<String> problemLines() {
        return ProblemLines.of(problems, result);
    }

    /** All windows, by service level. */
    public List<LevelWindow> windows() {
        return levels().stream().flatMap(level -> level.windows().stream()).toList();
    }

    /** The total of each window, by service level. */
    public List<LevelRow> windowTotals() {
        return windows().stream().map(LevelWindow::total).toList();
    }

    /** The rows to show, by service level, then window, then in their order. */
    List<LevelRow> rows() {
        return rows(LevelWindow::rows);
    }

    /** All totals, by service level, then window. */
    List<LevelRow> totals() {
        return rows(LevelWindow::totals);
    }

    List<LevelRow> rows(Function<LevelWindow, List<LevelRow>> ofWindow) {
        return levels().stream().flatMap(level -> level.rows(ofWindow).stream()).toList();
    }

    /** The period, and where the counts come from. */
    public Source source() {
        return new Source(result.period(), provenance);
    }
}
