package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Medium;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.contract.ContractRemarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Service levels over a period; as JSON, the schema {@code queue-sla.report/1}. Immutable.
 *
 * @param result what they came to
 * @param provenance where the counts come from
 * @param noTraffic what stands for the percentage where no contact counts
 * @param typed by name of the service level, its threshold as the user typed it; empty when a contract was asked about
 */
public record LevelReport(
        Result result, Provenance provenance, NoTrafficDisplay noTraffic, Optional<Map<String, String>> typed) {

    public LevelReport {
        typed = typed.map(Map::copyOf);
    }

    /** A report on service levels that were asked about by options. */
    public static LevelReport ofOptions(
            Result result, Provenance provenance, NoTrafficDisplay noTraffic, Map<String, String> typed) {
        return new LevelReport(result, provenance, noTraffic, Optional.of(typed));
    }

    /** A report on a contract. */
    public static LevelReport ofContract(Result result, Provenance provenance, NoTrafficDisplay noTraffic) {
        return new LevelReport(result, provenance, noTraffic, Optional.empty());
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
        List<DefinitionWords.Clause> clauses() {
            return DefinitionWords.clauses(level(), report.result.period().range());
        }

        /** In order of time. */
        public List<LevelWindow> windows() {
            return result.windows().stream()
                    .map(window -> new LevelWindow(report, level(), window))
                    .toList();
        }
    }

    /** The service levels in their order. */
    public List<Level> levels() {
        return result.levels().stream().map(level -> new Level(this, level)).toList();
    }

    /**
     * What pages and workbooks show.
     *
     * @param curves by name of the service level, what it would be at other thresholds; for those that were asked about
     */
    public List<Part> documents(Map<String, ThresholdCurve> curves) {
        return Stream.concat(
                        new LevelPage(this, curves).parts().stream().map(part -> part.only(Medium.PAGE)),
                        new LevelSheets(this).parts().stream().map(part -> part.only(Medium.WORKBOOK)))
                .toList();
    }

    /** Whether anything finer than a day is known. */
    boolean hasIntervals() {
        return result.interval()
                .filter(length -> length.compareTo(Granularity.HOUR) <= 0)
                .isPresent();
    }

    /** What a reader has to know, in lines. */
    List<String> problems() {
        return ProblemLines.of(result.problems(), ContractRemarks.queueNames(result));
    }

    /** All windows, by service level. */
    public List<LevelWindow> windows() {
        return levels().stream().flatMap(level -> level.windows().stream()).toList();
    }

    /** All rows, by service level, then window, then queue. */
    public List<LevelRow> rows() {
        return windows().stream().flatMap(window -> window.rows().stream()).toList();
    }

    /** The period, and where the counts come from. */
    public Source source() {
        return new Source(result.period(), provenance);
    }
}
