package io.github.queuesla.core.definition;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.time.WaitText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arithmetic of a service level: threshold, formula and target. Immutable.
 *
 * @param name the label of its results
 * @param threshold how long a contact may wait
 * @param formula which contacts are met, and which are counted
 * @param shortAbandon the limit below which an abandon is short; absent when short abandons do not matter
 * @param target the lowest attainment that meets the service level; absent means there is no verdict
 * @param rounding how the attainment is rounded for display
 */
public record Definition(
        String name,
        WaitThreshold threshold,
        Formula formula,
        Optional<Duration> shortAbandon,
        Optional<Percentage> target,
        Rounding rounding) {

    public Definition {
        shortAbandon.ifPresent(Definition::requireMillis);
        if (formula.uses(Term.SHORT_ABANDONED) && shortAbandon.isEmpty()) {
            throw new IllegalArgumentException(
                    "formula " + formula + " needs a short-abandon limit: set one, such as 5s");
        }
        if (formula.uses(Term.SHORT_ABANDONED) && formula.uses(Term.ABANDONED_WITHIN)) {
            requireOrder(threshold, formula, shortAbandon.orElseThrow());
        }
    }

    // Whether every short abandon lies within the threshold decides what a sum of both terms counts twice.
    private static void requireOrder(WaitThreshold threshold, Formula formula, Duration shortAbandon) {
        boolean within = shortAbandon.toMillis() <= threshold.belowMillis();
        if (formula.fault(within).isPresent()) {
            throw new IllegalArgumentException("formula " + formula + " needs a short-abandon limit "
                    + (within ? "beyond" : "within") + " the threshold: " + WaitText.format(shortAbandon) + " is "
                    + (within ? "not longer than " : "longer than ") + threshold);
        }
    }

    private static void requireMillis(Duration limit) {
        if (limit.isZero() || limit.isNegative() || limit.toNanosPart() % 1_000_000 != 0) {
            throw new IllegalArgumentException(
                    "a short-abandon limit is a positive number of milliseconds, not " + limit);
        }
    }

    /** The most common definition: only answered contacts count, and a wait of exactly the threshold is in time. */
    public static Definition answeredWithin(Duration within) {
        return new Definition(
                "within-" + WaitText.format(within),
                WaitThreshold.inclusive(within),
                Formula.ANSWERED_ONLY,
                Optional.empty(),
                Optional.empty(),
                Rounding.HALF_EVEN);
    }

    /** This definition under another name. */
    public Definition withName(String other) {
        return new Definition(other, threshold, formula, shortAbandon, target, rounding);
    }

    /** This definition with another target. */
    public Definition withTarget(Percentage target) {
        return new Definition(name, threshold, formula, shortAbandon, Optional.of(target), rounding);
    }

    /** This definition with another threshold. */
    public Definition withThreshold(WaitThreshold other) {
        return new Definition(name, other, formula, shortAbandon, target, rounding);
    }

    /** This definition with another formula. */
    public Definition withFormula(Formula other) {
        return new Definition(name, threshold, other, shortAbandon, target, rounding);
    }

    /** The measure of each term, in the order in which reports show counts. */
    public Map<Term, Measure> measures() {
        Map<Term, Measure> measures = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            measure(term).ifPresent(measure -> measures.put(term, measure));
        }
        return measures;
    }

    /** The measures that the formula needs; unresolved contacts need those that they are computed from. */
    public Map<Term, Measure> neededMeasures() {
        Map<Term, Measure> needed = measures();
        boolean unresolved = formula.uses(Term.UNRESOLVED);
        needed.entrySet()
                .removeIf(entry -> !formula.uses(entry.getKey())
                        && !(unresolved && Measure.FOR_UNRESOLVED.contains(entry.getValue())));
        return needed;
    }

    /** The measure of a term; empty for short abandons without a limit, and for unresolved contacts, which are computed. */
    public Optional<Measure> measure(Term term) {
        return switch (term) {
            case ANSWERED -> Optional.of(Measure.ANSWERED);
            case ANSWERED_WITHIN -> Optional.of(Measure.below(Outcome.ANSWERED, threshold.belowMillis()));
            case ABANDONED -> Optional.of(Measure.ABANDONED);
            case ABANDONED_WITHIN -> Optional.of(Measure.below(Outcome.ABANDONED, threshold.belowMillis()));
            case SHORT_ABANDONED -> shortAbandon.map(limit -> Measure.below(Outcome.ABANDONED, limit.toMillis()));
            case FLOW_OUT -> Optional.of(Measure.FLOW_OUT);
            case OFFERED -> Optional.of(Measure.OFFERED);
            case UNRESOLVED -> Optional.empty();
        };
    }
}
