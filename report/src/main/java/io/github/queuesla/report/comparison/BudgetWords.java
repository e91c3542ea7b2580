package io.github.queuesla.report.comparison;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Part.Fact;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.DefinitionWords;
import io.github.queuesla.report.level.LevelValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of an error budget in words. Immutable.
 *
 * @param budget the budget
 */
record BudgetWords(Budget budget) {

    /** The window and the limits of its numbers, or why there are none. */
    List<String> remarks() {
        if (budget.current().isEmpty()) {
            return List.of(DefinitionWords.NOT_VALID);
        }
        Budget.Current current = budget.current().get();
        WindowResult window = current.window();
        List<String> remarks = new ArrayList<>();
        remarks.add("Window " + window.span().label() + ", counted to "
                + IntervalText.time(current.until(), budget.level().zone())
                + (window.outcome().provisional() ? ", provisional: the platform may still change it" : "") + ".");
        if (window.outcome().state() == WindowResult.State.NOT_YET) {
            remarks.add("No open time of the window has begun.");
        }
        if (budget.level().definition().target().isEmpty()) {
            remarks.add("No target is agreed, so there is no error budget.");
        } else if (budget.misses().isEmpty()) {
            remarks.add("The counts are unavailable, so the error budget is unknown.");
        } else if (window.outcome().missing() > 0) {
            remarks.add(LevelHeading.missing(window.outcome().missing(), "below"));
        }
        if (current.startsLate()) {
            remarks.add("The window begins before the period: misses before "
                    + IntervalText.time(
                            window.span().range().start(), budget.level().zone())
                    + " are not in these numbers.");
        }
        remarks.addAll(LevelHeading.unresolved(budget.level(), unresolved()));
        if (window.outcome().tooFew()) {
            remarks.add("Too few contacts are counted so far for a verdict.");
        }
        return remarks;
    }

    /** The contacts without an outcome so far; empty when unknown. */
    Optional<Long> unresolved() {
        return budget.current().flatMap(current -> current.window().counts().count(Term.UNRESOLVED));
    }

    /** Whether the target can still be reached, in a sentence. */
    String prospect(ErrorBudget misses) {
        if (budget.prospect().isEmpty()) {
            return "The number of remaining contacts is unknown, so the misses left are unknown, too.";
        }
        if (misses.forecast() == 0 && misses.counted() == 0) {
            return "No contacts are counted, so there is nothing to miss.";
        }
        if (misses.forecast() == 0) {
            boolean over = budget.current().orElseThrow().outlook().basis() == Outlook.Basis.OVER;
            return (over ? "Over" : "No contacts remain") + ": the target is "
                    + (misses.prospect() == ErrorBudget.Prospect.SAFE ? "met." : "missed.");
        }
        return switch (misses.prospect()) {
            case SAFE -> "Safe: the target is met even if every remaining contact is missed.";
            case OPEN -> open(misses);
            case LOST ->
                "Out of reach: even if no remaining contact is missed, the window ends at "
                        + values().share(misses.finish(Fraction.ONE).orElseThrow())
                                .said()
                        + ".";
        };
    }

    private String open(ErrorBudget misses) {
        String needed = "Open: the target is met if at least " + metNeeded(misses) + " of the " + remaining(misses)
                + (metNeeded(misses) == 1 ? " is met" : " are met");
        return misses.counted() == 0
                ? needed + "."
                : needed + " (" + values().plain(misses.needed().orElseThrow()).said() + "; so far "
                        + values().share(misses.met(), misses.counted()).said() + ").";
    }

    /** The numbers of the budget, each with its unit. */
    List<Fact> facts(ErrorBudget misses) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("so far", soFar(misses)));
        facts.add(new Fact(
                "expected", expected(misses, budget.current().orElseThrow().outlook())));
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

    /** The remaining contacts that must be met; more than remain if the target is out of reach. */
    static long metNeeded(ErrorBudget misses) {
        // Allowed misses are rounded down, so what is needed is rounded up (docs/adr/0017).
        return Math.max(0, misses.forecast() - misses.missesLeft());
    }

    private String soFar(ErrorBudget misses) {
        return misses.counted() == 0
                ? "no contacts counted"
                : misses.met() + " of " + misses.counted() + " met, "
                        + values().share(misses.met(), misses.counted()).said();
    }

    /** The contacts expected in the rest of the window, and the basis of that number. */
    private String expected(ErrorBudget misses, Outlook outlook) {
        return switch (outlook.basis()) {
            case OVER -> "none, the window is over";
            case STATED -> Prose.many(outlook.contacts().orElse(0L), "contact") + ", as stated";
            case WEEKDAYS -> Prose.many(outlook.contacts().orElse(0L), "contact") + ", as on the same weekdays before";
            case SO_FAR ->
                outlook.contacts()
                        .map(contacts -> asSoFar(misses, outlook, contacts))
                        .orElse("unknown, because no contacts are counted so far");
        };
    }

    private String asSoFar(ErrorBudget misses, Outlook outlook, long contacts) {
        return outlook.daysLeft().equals(Fraction.ZERO)
                ? "none, no open day is left"
                : Prose.many(contacts, "contact") + " at the daily rate so far (" + misses.counted() + " in "
                        + openDays(outlook.daysSoFar()) + "); " + openDays(outlook.daysLeft()) + " left";
    }

    private static String openDays(Fraction days) {
        BigDecimal shown = new BigDecimal(days.numerator())
                .divide(new BigDecimal(days.denominator()), 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        String number = shown.setScale(Math.max(0, shown.scale())).toPlainString();
        return number + (number.equals("1") ? " open day" : " open days");
    }

    private String used(ErrorBudget misses) {
        Fraction allowed = misses.allowed();
        return misses.used()
                + (allowed.compareTo(Fraction.ZERO) <= 0
                        ? ""
                        : ", "
                                + values().plain(Fraction.of(misses.used(), 1).dividedBy(allowed))
                                        .said()
                                + " of the misses allowed");
    }

    private String needed(ErrorBudget misses, Fraction needed) {
        return needed.compareTo(Fraction.ZERO) <= 0
                ? "none"
                : metNeeded(misses) + " of the " + remaining(misses) + ", "
                        + values().plain(needed).said() + (misses.missesLeft() < 0 ? ", more than remain" : "");
    }

    private String projected(ErrorBudget misses, Fraction end) {
        return values().share(end).said() + " if the rest goes as well as so far, target "
                + (end.meets(misses.target()) ? "met" : "missed");
    }

    private static String remaining(ErrorBudget misses) {
        return Prose.many(misses.forecast(), "remaining contact");
    }

    private LevelValues values() {
        return LevelValues.of(budget.level());
    }
}
