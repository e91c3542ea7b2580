package io.github.queuesla.core.comparison;

import io.github.queuesla.core.comparison.BridgeStep.Change;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The steps from the contract's formula to the platform's, one kind of contact at a time. */
final class FormulaSteps {

    /**
     * The formula after a step.
     *
     * @param numerator the terms of the numerator
     * @param denominator the terms of the denominator
     * @param platformShorts whether the platform's own count of short abandons is subtracted from the denominator
     */
    record Shape(TermSum numerator, TermSum denominator, boolean platformShorts) {

        Tally of(List<QueueMediaCounts> parts, List<PlatformLevel> platform) {
            Tally tally = parts.stream()
                    .map(part -> Tally.of(numerator, denominator, part.counts()))
                    .reduce(Tally.NONE, Tally::plus);
            long shorts = platformShorts
                    ? platform.stream()
                            .mapToLong(row -> row.basis().shortAbandoned())
                            .reduce(0, Math::addExact)
                    : 0;
            return new Tally(tally.met(), Math.subtractExact(tally.counted(), shorts));
        }
    }

    private FormulaSteps() {}

    static Map<Change, Shape> from(Formula formula, Switches switches) {
        Map<Change, Shape> steps = new LinkedHashMap<>();
        TermSum met = TermSum.of(Term.ANSWERED_WITHIN);
        TermSum counted = formula.denominator();
        steps.put(Change.THRESHOLD, new Shape(formula.numerator(), counted, false));
        steps.put(Change.MET_ABANDONS, new Shape(met, counted, false));
        counted = abandons(counted, switches.abandons());
        steps.put(Change.ABANDONS, new Shape(met, counted, false));
        // The platform has its own short-abandon limit, so from here on its count replaces the contract's.
        boolean removed = switches.subtractsShortAbandons();
        counted = without(counted, Term.SHORT_ABANDONED);
        steps.put(Change.SHORT_ABANDONS, new Shape(met, counted, removed));
        counted = with(without(counted, Term.FLOW_OUT), Term.FLOW_OUT, switches.flowOuts());
        steps.put(Change.FLOW_OUTS, new Shape(met, counted, removed));
        if (formula.uses(Term.UNRESOLVED)) {
            counted = without(counted, Term.UNRESOLVED);
            steps.put(Change.UNRESOLVED, new Shape(met, counted, removed));
        }
        return steps;
    }

    private static TermSum abandons(TermSum sum, boolean counted) {
        TermSum plain = with(without(without(sum, Term.ABANDONED_WITHIN), Term.ABANDONED), Term.ABANDONED, counted);
        return counted ? plain : without(plain, Term.SHORT_ABANDONED);
    }

    private static TermSum without(TermSum sum, Term term) {
        Predicate<Term> other = it -> it != term;
        return new TermSum(
                sum.added().stream().filter(other).toList(),
                sum.subtracted().stream().filter(other).toList());
    }

    private static TermSum with(TermSum sum, Term term, boolean wanted) {
        List<Term> added = new ArrayList<>(sum.added());
        if (wanted) {
            added.add(term);
        }
        return new TermSum(added, sum.subtracted());
    }
}
