package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.result.Assessment;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Prints a table per promise, and below them all that a reader has to know. */
final class TableReportWriter implements ReportWriter {

    private final RenderOptions options;

    TableReportWriter(RenderOptions options) {
        this.options = options;
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        Assessment assessment = report.assessment();
        List<String> lines = new ArrayList<>();
        lines.add(TextSafety.visible("Service level " + TitleText.of(assessment.period(), report.provenance())));
        for (SlaDefinition definition : assessment.definitions()) {
            lines.add("");
            lines.addAll(new TableBlock(report, definition, options).lines());
        }
        if (isProvisional(assessment)) {
            lines.add("");
            lines.add("* provisional: the platform may still change these numbers");
        }
        section(lines, "Problems:", ProblemLines.of(report));
        section(
                lines,
                "Notes:",
                report.notes().stream().map(TextSafety::visible).toList());
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
        out.flush();
    }

    private static boolean isProvisional(Assessment assessment) {
        return assessment.rows().stream()
                .anyMatch(row -> row.provisional() && !row.attainment().isUnavailable());
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            content.forEach(line -> lines.add("  " + line));
        }
    }
}
