package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a budget, each with its unit. */
final class BudgetFigures {

    private BudgetFigures() {}

    /** The numbers, by what they are. */
    static Map<String, String> of(Budget budget, ErrorBudget misses) {
        ServiceLevel level = budget.level();
        long all = Math.addExact(misses.counted(), misses.forecast());
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("so far    ", soFar(level, misses));
        figures.put("to come   ", OutlookWords.of(budget.current().orElseThrow().outlook(), misses.counted()));
        if (all == 0) {
            return figures;
        }
        figures.put(
                "allowed   ",
                Prose.many(Shown.roundedDown(misses.allowed()), "miss", "misses") + " of " + all + " (target "
                        + LevelText.words(misses.target()) + ")");
        figures.put("used      ", used(level, misses));
        figures.put(
                "left      ",
                misses.missesLeft() >= 0
                        ? Long.toString(misses.missesLeft())
                        : "none, " + -misses.missesLeft() + " more missed than allowed");
        misses.needed().ifPresent(needed -> figures.put("needed    ", needed(level, misses, needed)));
        budget.projected()
                .filter(end -> misses.forecast() > 0)
                .ifPresent(end -> figures.put("projected ", projected(level, misses, end)));
        return figures;
    }

    private static String soFar(ServiceLevel level, ErrorBudget misses) {
        return misses.counted() == 0
                ? "no contact counts"
                : misses.met() + " of " + misses.counted() + " met, "
                        + Shown.words(level, misses.met(), misses.counted());
    }

    private static String used(ServiceLevel level, ErrorBudget misses) {
        Fraction allowed = misses.allowed();
        return misses.used()
                + (allowed.compareTo(Fraction.ZERO) <= 0
                        ? ""
                        : ", "
                                + LevelText.words(Shown.plainPercent(
                                        level, Fraction.of(misses.used(), 1).dividedBy(allowed)))
                                + " of those allowed");
    }

    private static String needed(ServiceLevel level, ErrorBudget misses, Fraction needed) {
        if (needed.compareTo(Fraction.ZERO) <= 0) {
            return "nothing";
        }
        return metNeeded(misses) + " of the " + misses.forecast() + " to come, "
                + LevelText.words(Shown.plainPercent(level, needed))
                + (misses.missesLeft() < 0 ? ", more than there are" : "");
    }

    /** So many of those to come have to be met; more than there are when the target is out of reach. */
    static long metNeeded(ErrorBudget misses) {
        return Math.max(0, misses.forecast() - misses.missesLeft());
    }

    private static String projected(ServiceLevel level, ErrorBudget misses, Fraction end) {
        return LevelText.words(Shown.percent(level, end)) + " when the rest goes as so far, target "
                + (end.meets(misses.target()) ? "met" : "missed");
    }
}
