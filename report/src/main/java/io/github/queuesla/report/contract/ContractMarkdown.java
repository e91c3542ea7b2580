package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.VerdictText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the verdicts, the worst queues and the definitions as GitHub-flavoured Markdown. */
final class ContractMarkdown {

    private static final int MOST_QUEUES = 10;

    private ContractMarkdown() {}

    static void write(ContractReport report, Writer out) throws IOException {
        Result assessment = report.assessment();
        List<String> lines = new ArrayList<>();
        lines.add("## " + MarkdownText.plain(assessment.contract().name()));
        lines.add("");
        lines.add(MarkdownText.plain(TitleText.of(assessment.period(), report.provenance()) + ", "
                + report.provenance().generatedAt().truncatedTo(ChronoUnit.SECONDS)));
        lines.add("");
        summary(lines, report);
        worst(lines, report);
        section(lines, "Problems", ProblemLines.of(report.problems(), ContractRemarks.queueNames(assessment)));
        section(lines, "Notes", report.notes());
        definitions(lines, assessment);
        for (String line : lines) {
            out.write(line + "\n");
        }
    }

    private static void summary(List<String> lines, ContractReport report) {
        lines.add("| Service level | Client | Window | Level | Target | Verdict | Credit |");
        lines.add("|---|---|---|--:|--:|---|--:|");
        for (ServiceLevelResult result : report.assessment().levels()) {
            for (WindowResult window : result.windows()) {
                lines.add(row(report, result.level(), window));
            }
        }
        if (ContractRemarks.isProvisional(report.assessment())) {
            lines.add("");
            lines.add("\\* provisional: the platform may still change these numbers");
        }
    }

    private static String row(ContractReport report, ServiceLevel level, WindowResult window) {
        String part = window.span().whole() ? "" : " (part)";
        String verdict = VerdictText.words(window);
        return row(
                MarkdownText.plain(level.name()),
                MarkdownText.plain(level.scope().client().orElse("")),
                MarkdownText.plain(window.span().label()) + part,
                percent(LevelText.percent(level, window, report.noTraffic()))
                        + confidence(ConfidenceText.ofFew(level, window))
                        + (ContractRemarks.isProvisional(window) ? " \\*" : ""),
                window.outcome().owed().map(LevelText::words).orElse(""),
                VerdictText.of(window) == VerdictText.MISSED ? "**" + verdict + "**" : verdict,
                MoneyText.credit(window).map(MoneyText::of).orElse(""));
    }

    private static void worst(List<String> lines, ContractReport report) {
        List<WorstQueue> worst = WorstQueue.of(report);
        if (worst.isEmpty()) {
            return;
        }
        heading(lines, "Worst queues");
        lines.add("Queues that by themselves missed the target, those with the most contacts missed first.");
        lines.add("");
        lines.add("| Service level | Window | Queue | Level | Missed | Counted |");
        lines.add("|---|---|---|--:|--:|--:|");
        for (WorstQueue queue : worst.subList(0, Math.min(MOST_QUEUES, worst.size()))) {
            ContractRow row = queue.row();
            lines.add(row(
                    MarkdownText.plain(row.level().name()),
                    MarkdownText.plain(row.window().span().label()),
                    MarkdownText.plain(row.share().queue().name()),
                    percent(LevelText.percent(row.level(), row.share().attainment(), report.noTraffic()))
                            + confidence(ConfidenceText.ofFew(row.share().attainment())),
                    Long.toString(queue.missed()),
                    Long.toString(queue.ratio().denominator())));
        }
        if (worst.size() > MOST_QUEUES) {
            lines.add("");
            lines.add("and " + (worst.size() - MOST_QUEUES) + " more");
        }
    }

    private static void definitions(List<String> lines, Result assessment) {
        heading(lines, "Definitions");
        for (ServiceLevelResult result : assessment.levels()) {
            lines.add("- **" + MarkdownText.plain(result.level().name()) + "**");
            for (DefinitionWords.Clause clause :
                    DefinitionWords.clauses(result.level(), assessment.period().range())) {
                lines.add("  - " + clause.topic() + ": " + MarkdownText.plain(clause.words()));
            }
        }
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            heading(lines, title);
            content.forEach(line -> lines.add("- " + MarkdownText.plain(line)));
        }
    }

    private static void heading(List<String> lines, String title) {
        lines.add("");
        lines.add("### " + title);
        lines.add("");
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(LevelText::words).orElse("");
    }

    private static String confidence(Optional<WilsonInterval> interval) {
        return interval.map(found -> " (95 %: " + ConfidenceText.words(found) + ")")
                .orElse("");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
