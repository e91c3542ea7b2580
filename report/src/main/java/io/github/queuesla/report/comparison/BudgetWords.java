package io.github.queuesla.report.comparison;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Part.Fact;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a budget, so that somebody can act on it. Immutable.
 *
 * @param budget the budget
 */
record BudgetWords(Budget budget) {

    /** What has to be known before the numbers, or why there are none. */
    List<String> remarks() {
        if (budget.current().isEmpty()) {
            return List.of("No window: the agreement does not hold in this period.");
        }
        Budget.Current current = budget.current().get();
        WindowResult window = current.window();
        List<String> remarks = new ArrayList<>();
        remarks.add("Window " + window.span().label() + ", counted to "
                + IntervalText.moment(current.until(), budget.level().zone())
                + (window.outcome().provisional() ? ", provisional: the platform may still change it" : "") + ".");
        if (budget.level().definition().target().isEmpty()) {
            remarks.add("No target is agreed, so no misses can be too many.");
        } else if (budget.misses().isEmpty()) {
            remarks.add("No counts could be had, so nothing can be said.");
        } else if (window.outcome().missing() > 0) {
            remarks.add(LevelHeading.missing(window.outcome().missing(), "below"));
        }
        if (current.startsLate()) {
            remarks.add("The window begins before its counts do: what was missed before "
                    + IntervalText.moment(
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
            boolean over = budget.current().orElseThrow().outlook().basis() == Outlook.Basis.OVER;
            return (over ? "Over" : "Nothing is to come") + ": the target is "
                    + (misses.prospect() == ErrorBudget.Prospect.SAFE ? "met." : "missed.");
        }
        return switch (misses.prospect()) {
            case SAFE -> "Safe: the target is met even if everybody to come is missed.";
            case OPEN -> open(misses);
            case LOST ->
                "Out of reach: even if nobody to come is missed, the window ends at "
                        + values().share(misses.finish(Fraction.ONE).orElseThrow())
                                .said()
                        + ".";
        };
    }

    private String open(ErrorBudget misses) {
        String needed = "Open: the target takes at least " + metNeeded(misses) + " met of the " + misses.forecast()
                + " to come";
        return misses.counted() == 0
                ? needed + "."
                : needed + ", " + values().plain(misses.needed().orElseThrow()).said() + "; so far it was "
                        + values().share(misses.met(), misses.counted()).said() + ".";
    }

    /** The numbers, each with its unit. */
    List<Fact> facts(ErrorBudget misses) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("so far", soFar(misses)));
        facts.add(new Fact(
                "to come", toCome(misses, budget.current().orElseThrow().outlook())));
        long all = Math.addExact(misses.counted(), misses.forecast());
        if (all == 0) {
            return facts;
        }
        facts.add(new Fact(
                "allowed",
                Prose.many(misses.allowed().floor(), "miss", "misses") + " of " + all + " (target "
                        + LevelValues.words(misses.target()) + ")"));
        facts.add(new Fact("used", used(misses)));
        facts.add(new Fact(
                "left",
                misses.missesLeft() >= 0
                        ? Long.toString(misses.missesLeft())
                        : "none, " + -misses.missesLeft() + " more missed than allowed"));
        misses.needed().ifPresent(needed -> facts.add(new Fact("needed", needed(misses, needed))));
        budget.projected()
                .filter(end -> misses.forecast() > 0)
                .ifPresent(end -> facts.add(new Fact("projected", projected(misses, end))));
        return facts;
    }

    /** So many of those to come have to be met; more than there are when the target is out of reach. */
    static long metNeeded(ErrorBudget misses) {
        return Math.max(0, misses.forecast() - misses.missesLeft());
    }

    private String soFar(ErrorBudget misses) {
        return misses.counted() == 0
                ? "no contact counts"
                : misses.met() + " of " + misses.counted() + " met, "
                        + values().share(misses.met(), misses.counted()).said();
    }

    /** What is expected of the rest of the window, and why. */
    private String toCome(ErrorBudget misses, Outlook outlook) {
        return switch (outlook.basis()) {
            case OVER -> "nothing, the window is over";
            case STATED -> Prose.many(outlook.contacts().orElse(0L), "contact") + ", as stated";
            case SO_FAR ->
                outlook.contacts()
                        .map(contacts -> asSoFar(misses, outlook, contacts))
                        .orElse("not known: no contact so far to go by");
        };
    }

    private String asSoFar(ErrorBudget misses, Outlook outlook, long contacts) {
        return outlook.daysLeft().equals(Fraction.ZERO)
                ? "nothing, no open day is left"
                : Prose.many(contacts, "contact") + ", as many a day as so far: " + misses.counted() + " in "
                        + days(outlook.daysSoFar()) + " open days, " + days(outlook.daysLeft()) + " to come";
    }

    private static String days(Fraction days) {
        BigDecimal shown = new BigDecimal(days.numerator())
                .divide(new BigDecimal(days.denominator()), 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return shown.setScale(Math.max(0, shown.scale())).toPlainString();
    }

    private String used(ErrorBudget misses) {
        Fraction allowed = misses.allowed();
        return misses.used()
                + (allowed.compareTo(Fraction.ZERO) <= 0
                        ? ""
                        : ", "
                                + values().plain(Fraction.of(misses.used(), 1).dividedBy(allowed))
                                        .said()
                                + " of those allowed");
    }

    private String needed(ErrorBudget misses, Fraction needed) {
        return needed.compareTo(Fraction.ZERO) <= 0
                ? "nothing"
                : metNeeded(misses) + " of the " + misses.forecast() + " to come, "
                        + values().plain(needed).said() + (misses.missesLeft() < 0 ? ", more than there are" : "");
    }

    private String projected(ErrorBudget misses, Fraction end) {
        return values().share(end).said() + " when the rest goes as so far, target "
                + (end.meets(misses.target()) ? "met" : "missed");
    }

    private LevelValues values() {
        return LevelValues.of(budget.level());
    }
}
