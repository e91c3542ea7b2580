package io.github.queuesla.report.comparison;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Outlook.Basis;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.PieceText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a budget, so that somebody can act on it. Immutable.
 *
 * @param budget the budget
 */
record BudgetSentences(Budget budget) {

    /** What has to be known before the numbers, or why there are none. */
    List<String> remarks() {
        if (budget.current().isEmpty()) {
            return List.of("No window: the agreement does not hold in this period.");
        }
        Budget.Current current = budget.current().get();
        WindowResult window = current.window();
        List<String> remarks = new ArrayList<>();
        remarks.add("Window " + window.span().label() + ", counted to "
                + PieceText.moment(current.until(), budget.level().zone())
                + (window.outcome().provisional() ? ", provisional: the platform may still change it" : "") + ".");
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

    /** How the window can still end; empty while what is to come is not known. */
    Optional<ErrorBudget.Prospect> prospect() {
        boolean known = budget.current()
                .filter(current -> current.outlook().contacts().isPresent())
                .isPresent();
        return budget.misses().filter(misses -> known).map(ErrorBudget::prospect);
    }

    /** The same in words. */
    String prospect(ErrorBudget misses) {
        if (prospect().isEmpty()) {
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
            case OPEN -> open(misses);
            case LOST ->
                "Out of reach: even if nobody to come is missed, the window ends at "
                        + LevelValues.of(budget.level())
                                .share(misses.finish(Fraction.ONE).orElseThrow())
                                .said()
                        + ".";
        };
    }

    private String open(ErrorBudget misses) {
        String needed = "Open: the target takes at least " + BudgetFacts.metNeeded(misses) + " met of the "
                + misses.forecast() + " to come";
        LevelValues values = LevelValues.of(budget.level());
        return misses.counted() == 0
                ? needed + "."
                : needed + ", " + values.plain(misses.needed().orElseThrow()).said() + "; so far it was "
                        + values.share(misses.met(), misses.counted()).said() + ".";
    }
}
