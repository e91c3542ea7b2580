package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.PieceText;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.contract.ContractRemarks;
import io.github.queuesla.report.contract.LevelText;
import io.github.queuesla.report.contract.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** Writes a check as GitHub-flavoured Markdown. */
final class CheckMarkdown {

    private CheckMarkdown() {}

    static List<String> lines(CheckReport check) {
        Result assessment = check.report().assessment();
        List<CheckedWindow> windows = CheckedWindow.of(check);
        List<String> lines = new ArrayList<>();
        lines.add("## " + MarkdownText.plain(assessment.contract().name()));
        lines.add("");
        lines.add(MarkdownText.plain(
                TitleText.of(assessment.period(), check.report().provenance())));
        lines.add("");
        lines.add("| Service level | Client | Window | Counted | Level | Owed | Verdict |");
        lines.add("|---|---|---|--:|--:|--:|---|");
        windows.forEach(window -> lines.add(row(check, window)));
        lines.add("");
        lines.add(CheckWords.summary(windows));
        if (ContractRemarks.isProvisional(assessment)) {
            lines.add("");
            lines.add("\\* provisional: the platform may still change these numbers");
        }
        for (MissedLevel level : MissedLevel.of(windows)) {
            level.explained().forEach(window -> lines.addAll(worst(window)));
            level.remark().ifPresent(remark -> {
                lines.add("");
                lines.add(MarkdownText.plain(level.name()) + ", " + remark);
            });
        }
        section(lines, "Problems", ProblemLines.of(check.report().problems(), ContractRemarks.queueNames(assessment)));
        section(lines, "Notes", check.report().notes());
        return lines;
    }

    private static String row(CheckReport check, CheckedWindow window) {
        String verdict = VerdictText.words(window.window());
        return cells(
                MarkdownText.plain(window.level().name()),
                MarkdownText.plain(window.level().scope().client().orElse("")),
                MarkdownText.plain(window.window().span().label())
                        + (window.window().span().whole() ? "" : " (part)"),
                window.volume().map(Object::toString).orElse(""),
                LevelText.percent(
                                        window.level(),
                                        window.window(),
                                        check.report().noTraffic())
                                .map(LevelText::words)
                                .orElse("")
                        + (ContractRemarks.isProvisional(window.window()) ? " \\*" : ""),
                window.window().outcome().owed().map(LevelText::words).orElse(""),
                window.verdict() == VerdictText.MISSED ? "**" + verdict + "**" : verdict);
    }

    private static List<String> worst(CheckedWindow window) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(CheckWords.worst(window, MarkdownText.plain(window.level().name())));
        lines.add("");
        lines.add("| " + MarkdownText.plain(window.level().zone().getId())
                + " | Met | Counted | Level | Missed | Too many | Points |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|");
        window.worst().forEach(interval -> lines.add(row(window, interval)));
        return lines;
    }

    private static String row(CheckedWindow window, WorstIntervals.Interval interval) {
        return cells(
                PieceText.fromTo(interval.range(), window.level().zone()),
                Long.toString(interval.met()),
                Long.toString(interval.counted()),
                LevelText.words(Shown.percent(window.level(), Fraction.of(interval.met(), interval.counted()))),
                Long.toString(interval.misses()),
                Long.toString(Shown.roundedUp(interval.beyond())),
                CheckWords.points(window, interval));
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add("### " + title);
            lines.add("");
            content.forEach(line -> lines.add("- " + MarkdownText.plain(line)));
        }
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
