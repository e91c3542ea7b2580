package io.github.queuesla.core.definition;

import static io.github.queuesla.core.definition.Term.ABANDONED;
import static io.github.queuesla.core.definition.Term.ABANDONED_WITHIN;
import static io.github.queuesla.core.definition.Term.ANSWERED;
import static io.github.queuesla.core.definition.Term.ANSWERED_WITHIN;
import static io.github.queuesla.core.definition.Term.FLOW_OUT;
import static io.github.queuesla.core.definition.Term.SHORT_ABANDONED;
import static io.github.queuesla.core.definition.Term.UNRESOLVED;

import io.github.queuesla.core.quantity.Spelling;
import java.util.List;
import java.util.Optional;

/**
 * A rule for which contacts are counted, and which of those are met. The industry has no single rule: these are in
 * use, under the names that contracts and other platforms give them, and a contract may define its own. Immutable.
 *
 * <p>All of them count a contact when its wait ends, and some also count one without an outcome. Two other rules in use
 * cannot be computed from such counts: one counts a contact in the interval in which it arrived, and one (the service
 * level event) counts a waiting contact as missed as soon as it passes the threshold. Both need a record of each contact;
 * the live board applies the second to those who wait now.
 *
 * @param name as written in options and contracts
 * @param numerator the met contacts
 * @param denominator the counted contacts
 */
public record Formula(String name, TermSum numerator, TermSum denominator) {

    private static final TermSum WITHIN = TermSum.of(ANSWERED_WITHIN);
    private static final TermSum ENDED = TermSum.of(Term.ANSWERED, ABANDONED);
    private static final TermSum ALL_OFFERED = TermSum.of(Term.ANSWERED, ABANDONED, FLOW_OUT, UNRESOLVED);

    /** Counts answered contacts only. */
    public static final Formula ANSWERED_ONLY = new Formula("answered", WITHIN, TermSum.of(ANSWERED));

    /** Counts abandoned contacts as missed; the platform's default. */
    public static final Formula ANSWERED_AND_ABANDONED = new Formula("answered-and-abandoned", WITHIN, ENDED);

    /** Counts every contact that entered the queue, including one without an outcome. */
    public static final Formula OFFERED = new Formula("offered", WITHIN, ALL_OFFERED);

    /** Leaves out short abandons. */
    public static final Formula SHORT_ABANDONS_REMOVED =
            new Formula("short-abandons-removed", WITHIN, ENDED.minus(SHORT_ABANDONED));

    /** Leaves out abandons within the threshold. */
    public static final Formula EARLY_ABANDONS_REMOVED =
            new Formula("early-abandons-removed", WITHIN, ENDED.minus(ABANDONED_WITHIN));

    /** Counts abandons within the threshold as met. */
    public static final Formula EARLY_ABANDONS_MET =
            new Formula("early-abandons-met", TermSum.of(ANSWERED_WITHIN, ABANDONED_WITHIN), ENDED);

    /** Counts short abandons as met. */
    public static final Formula SHORT_ABANDONS_MET =
            new Formula("short-abandons-met", TermSum.of(ANSWERED_WITHIN, SHORT_ABANDONED), ENDED);

    /** Like {@link #OFFERED}, without short abandons. */
    public static final Formula OFFERED_SHORT_ABANDONS_REMOVED =
            new Formula("offered-short-abandons-removed", WITHIN, ALL_OFFERED.minus(SHORT_ABANDONED));

    /** Leaves out short abandons and counts later abandons within the threshold as met. */
    public static final Formula SHORT_REMOVED_EARLY_MET = new Formula(
            "short-removed-early-met",
            TermSum.of(ANSWERED_WITHIN, ABANDONED_WITHIN).minus(SHORT_ABANDONED),
            ENDED.minus(SHORT_ABANDONED));

    private static final List<Formula> NAMED = List.of(
            ANSWERED_ONLY,
            ANSWERED_AND_ABANDONED,
            OFFERED,
            SHORT_ABANDONS_REMOVED,
            EARLY_ABANDONS_REMOVED,
            EARLY_ABANDONS_MET,
            SHORT_ABANDONS_MET,
            OFFERED_SHORT_ABANDONS_REMOVED,
            SHORT_REMOVED_EARLY_MET);

    /**
     * A formula.
     *
     * @throws IllegalArgumentException when its result could lie outside 0 to 100 %: when it counts a contact twice,
     *     subtracts one twice, or has one in the numerator that is not in the denominator
     */
    public Formula {
        fault(numerator, denominator).ifPresent(fault -> {
            throw new IllegalArgumentException("formula " + name + " is not a service level: " + fault.words());
        });
    }

    /** The fault of the two sums that no short-abandon limit avoids; empty when they make a formula. */
    public static Optional<FormulaFault> fault(TermSum numerator, TermSum denominator) {
        return FormulaCheck.fault(true, numerator, denominator)
                .filter(fault ->
                        FormulaCheck.fault(false, numerator, denominator).isPresent());
    }

    /** The named formulas, simplest first. */
    public static List<Formula> named() {
        return NAMED;
    }

    /**
     * The formula of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Formula parse(String name) {
        List<String> names = NAMED.stream().map(Formula::name).toList();
        return NAMED.stream()
                .filter(formula -> formula.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a formula: "
                        + Spelling.advice(name, names, "write one of " + String.join(", ", names))));
    }

    /** Whether either side uses the term. */
    public boolean uses(Term term) {
        return numerator.uses(term) || denominator.uses(term);
    }

    /** The fault of this formula when short abandons are, or are not, all within the threshold. */
    Optional<FormulaFault> fault(boolean shortIsWithin) {
        return FormulaCheck.fault(shortIsWithin, numerator, denominator);
    }

    @Override
    public String toString() {
        return name;
    }
}
