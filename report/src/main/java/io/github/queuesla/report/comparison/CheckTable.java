package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.Cell;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.PieceText;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TableLayout;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.contract.ContractRemarks;
import io.github.queuesla.report.contract.LevelText;
import java.util.ArrayList;
import java.util.List;

/** Prints a line a service level and window, and below them where each miss came from. */
final class CheckTable {

    private CheckTable() {}

    static List<String> lines(CheckReport check, RenderOptions options) {
        Result assessment = check.report().assessment();
        List<CheckedWindow> windows = CheckedWindow.of(check);
        List<String> lines = new ArrayList<>(LevelHead.title(
                assessment.contract().name(),
                assessment.period(),
                check.report().provenance(),
                options));
        lines.add("");
        List<List<Cell>> rows = windows.stream()
                .map(window -> row(window, check.report().noTraffic()))
                .toList();
        lines.addAll(new TableLayout(columns(), rows, options).lines());
        lines.add(CheckWords.summary(windows));
        if (ContractRemarks.isProvisional(assessment)) {
            lines.add("* provisional: the platform may still change these numbers");
        }
        for (MissedLevel level : MissedLevel.of(windows)) {
            level.explained().forEach(window -> lines.addAll(worst(window, options)));
            level.remark().ifPresent(remark -> {
                lines.add("");
                lines.addAll(Prose.lines(level.name() + ", " + remark, "", options));
            });
        }
        section(
                lines,
                "Problems:",
                ProblemLines.of(check.report().problems(), ContractRemarks.queueNames(assessment)),
                options);
        section(lines, "Notes:", check.report().notes(), options);
        return lines;
    }

    private static List<TableLayout.Column> columns() {
        return List.of(
                TableLayout.Column.text("Service level"),
                TableLayout.Column.text("Client"),
                TableLayout.Column.text("Window"),
                TableLayout.Column.number("Counted"),
                TableLayout.Column.number("Level"),
                TableLayout.Column.text(""),
                TableLayout.Column.number("Owed"),
                TableLayout.Column.text("Verdict"));
    }

    private static List<Cell> row(CheckedWindow window, NoTrafficDisplay noTraffic) {
        String part = window.window().span().whole() ? "" : " (part)";
        VerdictText verdict = window.verdict();
        return List.of(
                Cell.cuttable(TextSafety.visible(window.level().name()), ""),
                Cell.cuttable(TextSafety.visible(window.level().scope().client().orElse("")), ""),
                Cell.of(TextSafety.visible(window.window().span().label()) + part),
                Cell.of(window.volume().map(Object::toString).orElse("")),
                Cell.of(LevelText.number(LevelText.percent(window.level(), window.window(), noTraffic))),
                Cell.of(ContractRemarks.isProvisional(window.window()) ? "*" : ""),
                Cell.of(window.window().outcome().owed().map(LevelText::words).orElse("")),
                Cell.of(VerdictText.words(window.window()), verdict.style()));
    }

    private static List<String> worst(CheckedWindow window, RenderOptions options) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(Prose.lines(CheckWords.worst(window, window.level().name()), "", options));
        List<List<Cell>> rows =
                window.worst().stream().map(interval -> row(window, interval)).toList();
        lines.addAll(new TableLayout(intervalColumns(window), rows, options).lines());
        return lines;
    }

    private static List<TableLayout.Column> intervalColumns(CheckedWindow window) {
        return List.of(
                TableLayout.Column.text(window.level().zone().getId()),
                TableLayout.Column.number("Met"),
                TableLayout.Column.number("Counted"),
                TableLayout.Column.number("SL %"),
                TableLayout.Column.number("Missed"),
                TableLayout.Column.number("Too many"),
                TableLayout.Column.number("Points"));
    }

    private static List<Cell> row(CheckedWindow window, WorstIntervals.Interval interval) {
        return List.of(
                Cell.of(PieceText.fromTo(interval.range(), window.level().zone())),
                Cell.of(Long.toString(interval.met())),
                Cell.of(Long.toString(interval.counted())),
                Cell.of(Shown.percent(window.level(), Fraction.of(interval.met(), interval.counted()))
                        .toPlainString()),
                Cell.of(Long.toString(interval.misses())),
                Cell.of(Long.toString(Shown.roundedUp(interval.beyond()))),
                Cell.of(CheckWords.points(window, interval)));
    }

    private static void section(List<String> lines, String title, List<String> content, RenderOptions options) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            content.forEach(line -> lines.addAll(Prose.lines(line, "  ", options)));
        }
    }
}
