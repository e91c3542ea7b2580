package io.github.queuesla.report.contract;

import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.TitleText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Prints a table per service level, and below them all that a reader has to know. */
final class ContractTable implements Utf8Writer.TextFormat {

    private final RenderOptions options;

    ContractTable(RenderOptions options) {
        this.options = options;
    }

    @Override
    public void write(ContractReport report, Writer out) throws IOException {
        Result assessment = report.assessment();
        List<String> lines = new ArrayList<>();
        lines.add(TextSafety.visible(
                assessment.contract().name() + ", " + TitleText.of(assessment.period(), report.provenance())));
        for (ServiceLevelResult result : assessment.levels()) {
            lines.add("");
            lines.addAll(new ContractTableBlock(result, report.noTraffic(), options).lines());
        }
        if (ContractRemarks.isProvisional(assessment)) {
            lines.add("");
            lines.add("* provisional: the platform may still change these numbers");
        }
        section(lines, "Problems:", ProblemLines.of(report.problems(), ContractRemarks.queueNames(assessment)));
        section(
                lines,
                "Notes:",
                report.notes().stream().map(TextSafety::visible).toList());
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            content.forEach(line -> lines.add("  " + line));
        }
    }
}
