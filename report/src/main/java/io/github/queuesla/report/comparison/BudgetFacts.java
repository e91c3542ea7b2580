package io.github.queuesla.report.comparison;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Part.Fact;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelText;
import io.github.queuesla.report.level.LevelValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a budget, each with its unit. Immutable.
 *
 * @param budget the budget
 * @param misses what it allows
 */
record BudgetFacts(Budget budget, ErrorBudget misses) {

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("so far", soFar()));
        facts.add(new Fact("to come", toCome(budget.current().orElseThrow().outlook())));
        long all = Math.addExact(misses.counted(), misses.forecast());
        if (all == 0) {
            return facts;
        }
        facts.add(new Fact(
                "allowed",
                Prose.many(misses.allowed().floor(), "miss", "misses") + " of " + all + " (target "
                        + LevelText.words(misses.target()) + ")"));
        facts.add(new Fact("used", used()));
        facts.add(new Fact(
                "left",
                misses.missesLeft() >= 0
                        ? Long.toString(misses.missesLeft())
                        : "none, " + -misses.missesLeft() + " more missed than allowed"));
        misses.needed().ifPresent(needed -> facts.add(new Fact("needed", needed(needed))));
        budget.projected()
                .filter(end -> misses.forecast() > 0)
                .ifPresent(end -> facts.add(new Fact("projected", projected(end))));
        return facts;
    }

    /** So many of those to come have to be met; more than there are when the target is out of reach. */
    static long metNeeded(ErrorBudget misses) {
        return Math.max(0, misses.forecast() - misses.missesLeft());
    }

    private String soFar() {
        return misses.counted() == 0
                ? "no contact counts"
                : misses.met() + " of " + misses.counted() + " met, "
                        + values().share(misses.met(), misses.counted()).said();
    }

    /** What is expected of the rest of the window, and why. */
    private String toCome(Outlook outlook) {
        return switch (outlook.basis()) {
            case OVER -> "nothing, the window is over";
            case STATED -> Prose.many(outlook.contacts().orElse(0L), "contact") + ", as stated";
            case SO_FAR ->
                outlook.contacts()
                        .map(contacts -> asSoFar(outlook, contacts))
                        .orElse("not known: no contact so far to go by");
        };
    }

    private String asSoFar(Outlook outlook, long contacts) {
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

    private String used() {
        Fraction allowed = misses.allowed();
        return misses.used()
                + (allowed.compareTo(Fraction.ZERO) <= 0
                        ? ""
                        : ", "
                                + values().plain(Fraction.of(misses.used(), 1).dividedBy(allowed))
                                        .said()
                                + " of those allowed");
    }

    private String needed(Fraction needed) {
        return needed.compareTo(Fraction.ZERO) <= 0
                ? "nothing"
                : metNeeded(misses) + " of the " + misses.forecast() + " to come, "
                        + values().plain(needed).said() + (misses.missesLeft() < 0 ? ", more than there are" : "");
    }

    private String projected(Fraction end) {
        return values().share(end).said() + " when the rest goes as so far, target "
                + (end.meets(misses.target()) ? "met" : "missed");
    }

    private LevelValues values() {
        return LevelValues.of(budget.level());
    }
}
