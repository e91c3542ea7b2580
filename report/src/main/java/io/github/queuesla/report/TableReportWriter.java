package io.github.queuesla.report;

import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Prints a table per promise, and below them all that a reader has to know. */
final class TableReportWriter implements RowReportWriter {

    private final RenderOptions options;

    TableReportWriter(RenderOptions options) {
        this.options = options;
    }

    @Override
    public void write(RowReport report, Writer out) throws IOException {
        Result result = report.result();
        List<String> lines = new ArrayList<>();
        lines.add(TextSafety.visible("Service level " + TitleText.of(result.period(), report.provenance())));
        for (ServiceLevelResult level : result.levels()) {
            lines.add("");
            lines.addAll(new TableBlock(report, level, options).lines());
        }
        if (isProvisional(result)) {
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

    private static boolean isProvisional(Result result) {
        return result.rows()
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
