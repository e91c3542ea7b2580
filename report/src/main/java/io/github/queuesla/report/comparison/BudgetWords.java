package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Outlook.Basis;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.PieceText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is left of a promise, so that somebody can act on it. */
final class BudgetWords {

    private BudgetWords() {}

    /** What has to be known before the numbers, or why there are none. */
    static List<String> remarks(Budget budget) {
        if (budget.current().isEmpty()) {
            return List.of("No window: the agreement does not hold in this period.");
        }
        Budget.Current current = budget.current().get();
        WindowResult window = current.window();
        List<String> remarks = new ArrayList<>();
        remarks.add(window(budget.level(), current));
        if (budget.level().definition().target().isEmpty()) {
            remarks.add("No target is agreed, so no misses can be too many.");
        } else if (budget.misses().isEmpty()) {
            remarks.add("No counts could be had, so nothing can be said.");
        } else if (window.outcome().missing() > 0) {
            remarks.add(Prose.many(window.outcome().missing(), "queue")
                    + " could not be had in full, so every number below is of a part only.");
        }
        if (current.startsLate()) {
            remarks.add("The window begins before its counts do: what was missed before "
                    + PieceText.moment(
                            window.span().range().start(), budget.level().zone())
                    + " is not in these numbers.");
        }
        if (window.outcome().tooFew()) {
            remarks.add("So far too few contacts count for a verdict.");
        }
        return remarks;
    }

    private static String window(ServiceLevel level, Budget.Current current) {
        return "Window " + current.window().span().label() + ", counted to "
                + PieceText.moment(current.until(), level.zone())
                + (current.window().outcome().provisional() ? ", provisional: the platform may still change it" : "")
                + ".";
    }

    /** How the window can still end; empty while what is to come is not known. */
    static Optional<ErrorBudget.Prospect> prospect(Budget budget) {
        boolean known = budget.current()
                .filter(current -> current.outlook().contacts().isPresent())
                .isPresent();
        return budget.misses().filter(misses -> known).map(ErrorBudget::prospect);
    }

    /** The same in words. */
    static String prospect(Budget budget, ErrorBudget misses) {
        if (prospect(budget).isEmpty()) {
            return "What is to come is not known, so neither is what may still be missed.";
        }
        if (misses.forecast() == 0 && misses.counted() == 0) {
            return "No contact counts, so there is nothing to miss.";
        }
        if (misses.forecast() == 0) {
            boolean over = budget.current().orElseThrow().outlook().basis() == Basis.OVER;
            return (over ? "Over" : "Nothing is to come") + ": the target is "
                    + (misses.prospect() == ErrorBudget.Prospect.SAFE ? "met." : "missed.");
        }
        return switch (misses.prospect()) {
            case SAFE -> "Safe: the target is met even if everybody to come is missed.";
            case OPEN -> open(budget.level(), misses);
            case LOST ->
                "Out of reach: even if nobody to come is missed, the window ends at "
                        + LevelText.words(Shown.percent(
                                budget.level(), misses.finish(Fraction.ONE).orElseThrow()))
                        + ".";
        };
    }

    private static String open(ServiceLevel level, ErrorBudget misses) {
        String needed = "Open: the target takes at least " + BudgetFigures.metNeeded(misses) + " met of the "
                + misses.forecast() + " to come";
        return misses.counted() == 0
                ? needed + "."
                : needed + ", "
                        + LevelText.words(
                                Shown.plainPercent(level, misses.needed().orElseThrow()))
                        + "; so far it was " + Shown.words(level, misses.met(), misses.counted()) + ".";
    }
}
