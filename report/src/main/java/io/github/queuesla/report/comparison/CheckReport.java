package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.contract.ContractReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Whether a contract is kept, and the intervals that cost most where it is not; as JSON, the schema
 * {@code queue-sla.check/1}. Immutable.
 *
 * @param report the verdicts
 * @param worst by name of the service level, the worst intervals of its missed windows
 */
public record CheckReport(ContractReport report, Map<String, List<WorstIntervals.Interval>> worst)
        implements ComparisonReport {

    public CheckReport {
        worst = Map.copyOf(worst);
    }

    @Override
    public void write(ComparisonFormat format, RenderOptions options, Writer out) throws IOException {
        new Renditions(
                        taste -> CheckTable.lines(this, taste),
                        csv -> CheckCsv.fill(this, csv),
                        json -> CheckJson.write(this, json))
                .write(format, options, out);
    }

    /**
     * Writes the check as GitHub-flavoured Markdown, for tickets and chats, and flushes; the output stays open.
     *
     * @throws IOException when the output does
     */
    public void writeMarkdown(Writer out) throws IOException {
        Renditions.writeLines(CheckMarkdown.lines(this), out);
    }

    /** The worst intervals of that service level; none when nobody looked for them. */
    List<WorstIntervals.Interval> worstOf(String serviceLevel) {
        return worst.getOrDefault(serviceLevel, List.of());
    }
}
