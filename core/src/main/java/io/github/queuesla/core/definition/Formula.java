package io.github.queuesla.core.definition;

import static io.github.queuesla.core.definition.Term.ABANDONED;
import static io.github.queuesla.core.definition.Term.ABANDONED_WITHIN;
import static io.github.queuesla.core.definition.Term.ANSWERED;
import static io.github.queuesla.core.definition.Term.ANSWERED_WITHIN;
import static io.github.queuesla.core.definition.Term.FLOW_OUT;
import static io.github.queuesla.core.definition.Term.SHORT_ABANDONED;

import java.util.List;
import java.util.Optional;

/**
 * Which contacts met the promise, out of which contacts count. The industry has no single answer; these nine are in use,
 * under the names that contracts and other platforms know them by, and a contract may have one of its own. Immutable.
 *
 * <p>All of them count a contact when its wait ends. Two other rules in use cannot be computed from such counts: one books
 * a contact where it arrived, and one (the service level event) takes a contact that still waits for missed as soon as it
 * has waited too long; both need each contact by itself.
 *
 * @param name as written in options and contracts
 * @param numerator the contacts that met the promise
 * @param denominator the contacts that count
 */
public record Formula(String name, TermSum numerator, TermSum denominator) {

    private static final TermSum WITHIN = TermSum.of(ANSWERED_WITHIN);
    private static final TermSum ENDED = TermSum.of(Term.ANSWERED, ABANDONED);
    private static final TermSum ALL_OFFERED = TermSum.of(Term.ANSWERED, ABANDONED, FLOW_OUT);

    /** Only answered contacts count. */
    public static final Formula ANSWERED_ONLY = new Formula("answered", WITHIN, TermSum.of(ANSWERED));

    /** An abandoned contact is a miss; the platform's own default. */
    public static final Formula ANSWERED_AND_ABANDONED = new Formula("answered-and-abandoned", WITHIN, ENDED);

    /** Whatever entered the queue and left it counts. */
    public static final Formula OFFERED = new Formula("offered", WITHIN, ALL_OFFERED);

    /** Who gave up at once does not count. */
    public static final Formula SHORT_ABANDONS_REMOVED =
            new Formula("short-abandons-removed", WITHIN, ENDED.minus(SHORT_ABANDONED));

    /** Who gave up within the threshold does not count. */
    public static final Formula EARLY_ABANDONS_REMOVED =
            new Formula("early-abandons-removed", WITHIN, ENDED.minus(ABANDONED_WITHIN));

    /** Who gave up within the threshold was not failed. */
    public static final Formula EARLY_ABANDONS_MET =
            new Formula("early-abandons-met", TermSum.of(ANSWERED_WITHIN, ABANDONED_WITHIN), ENDED);

    /** Who gave up at once was not failed. */
    public static final Formula SHORT_ABANDONS_MET =
            new Formula("short-abandons-met", TermSum.of(ANSWERED_WITHIN, SHORT_ABANDONED), ENDED);

    /** As {@link #OFFERED}, without those who gave up at once. */
    public static final Formula OFFERED_SHORT_ABANDONS_REMOVED =
            new Formula("offered-short-abandons-removed", WITHIN, ALL_OFFERED.minus(SHORT_ABANDONED));

    /** Who gave up at once does not count; who gave up later but within the threshold was not failed. */
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
     * @throws IllegalArgumentException when it could come to more than everything or less than nothing: when it counts a
     *     contact twice, takes one off twice, or has one in the numerator that the denominator does not have
     */
    public Formula {
        fault(numerator, denominator).ifPresent(fault -> {
            throw new IllegalArgumentException("formula " + name + " gives no service level: " + fault.words());
        });
    }

    /** Why there can be no formula of the two sums, wherever the limit for short abandons lies; empty when there can. */
    public static Optional<FormulaFault> fault(TermSum numerator, TermSum denominator) {
        return FormulaCheck.fault(true, numerator, denominator)
                .filter(fault ->
                        FormulaCheck.fault(false, numerator, denominator).isPresent());
    }

    /** All formulas that have a name of their own, simplest first. */
    public static List<Formula> named() {
        return NAMED;
    }

    /**
     * The formula of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Formula parse(String name) {
        return NAMED.stream()
                .filter(formula -> formula.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no formula: write one of "
                        + String.join(", ", NAMED.stream().map(Formula::name).toList())));
    }

    /** Whether either side speaks of the term. */
    public boolean uses(Term term) {
        return numerator.uses(term) || denominator.uses(term);
    }

    /** What is wrong with it for a promise whose short abandons are, or are not, all within its threshold. */
    Optional<FormulaFault> fault(boolean shortIsWithin) {
        return FormulaCheck.fault(shortIsWithin, numerator, denominator);
    }

    @Override
    public String toString() {
        return name;
    }
}
