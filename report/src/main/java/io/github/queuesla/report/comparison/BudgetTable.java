package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.DayInDanger;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Cell;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TableLayout;
import io.github.queuesla.report.Tone;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what is left of each promise: a verdict on the way the window is going, the numbers, the days that cost most. */
final class BudgetTable {

    private static final int MOST_DAYS = 10;

    private BudgetTable() {}

    static List<String> lines(BudgetReport report, RenderOptions options) {
        List<String> lines =
                new ArrayList<>(LevelHead.title("Misses left", report.period(), report.provenance(), options));
        report.budgets().forEach(budget -> {
            lines.addAll(LevelHead.pooled(budget.level(), options));
            lines.addAll(Prose.paragraph(BudgetWords.remarks(budget), options));
            budget.misses().ifPresent(misses -> {
                lines.addAll(Prose.lines(BudgetWords.prospect(budget, misses), "", options));
                BudgetFigures.of(budget, misses)
                        .forEach((label, words) -> lines.addAll(Prose.lines(label + words, "  ", options)));
                lines.addAll(days(budget, options));
            });
        });
        return lines;
    }

    private static List<String> days(Budget budget, RenderOptions options) {
        List<DayInDanger> days = budget.days();
        if (days.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Days below target, those with most misses too many first:");
        List<List<Cell>> rows = days.stream()
                .limit(MOST_DAYS)
                .map(day -> row(budget.level(), day))
                .toList();
        lines.addAll(new TableLayout(columns(), rows, options).lines());
        if (days.size() > MOST_DAYS) {
            lines.add("and " + Prose.many(days.size() - MOST_DAYS, "more day"));
        }
        return lines;
    }

    private static List<TableLayout.Column> columns() {
        return List.of(
                TableLayout.Column.text("Day"),
                TableLayout.Column.number("Met"),
                TableLayout.Column.number("Counted"),
                TableLayout.Column.number("SL %"),
                TableLayout.Column.number("Missed"),
                TableLayout.Column.number("Too many"),
                TableLayout.Column.text(""));
    }

    private static List<Cell> row(ServiceLevel level, DayInDanger day) {
        String name = day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day.day();
        return List.of(
                Cell.of(name),
                Cell.of(Long.toString(day.met())),
                Cell.of(Long.toString(day.counted())),
                Cell.of(Shown.percent(level, Fraction.of(day.met(), day.counted()))
                        .toPlainString()),
                Cell.of(Long.toString(day.misses())),
                Cell.of(Long.toString(Shown.roundedUp(day.beyond()))),
                day.whole() ? Cell.EMPTY : Cell.of("a part", Tone.DOUBTFUL));
    }
}
