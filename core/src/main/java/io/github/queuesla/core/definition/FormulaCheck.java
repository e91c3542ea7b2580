package io.github.queuesla.core.definition;

import static io.github.queuesla.core.definition.ContactKind.ANSWERED_IN_TIME;
import static io.github.queuesla.core.definition.ContactKind.ANSWERED_LATE;
import static io.github.queuesla.core.definition.ContactKind.EARLY_ABANDON;
import static io.github.queuesla.core.definition.ContactKind.FLOW_OUT;
import static io.github.queuesla.core.definition.ContactKind.LATE_ABANDON;
import static io.github.queuesla.core.definition.ContactKind.SHORT_ABANDON;
import static io.github.queuesla.core.definition.ContactKind.SHORT_LATE_ABANDON;
import static io.github.queuesla.core.definition.ContactKind.UNRESOLVED;

import io.github.queuesla.core.definition.FormulaFault.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a formula always gives a share between 0 and 100 %. It follows one contact of each kind through both
 * sums: the denominator counts it once or not at all, and the numerator counts only what the denominator counts. So no
 * contact is subtracted twice, which happens when short abandons are subtracted together with all abandons, which
 * include them.
 */
final class FormulaCheck {

    private static final List<ContactKind> SHORT_WITHIN_THRESHOLD =
            List.of(ANSWERED_IN_TIME, ANSWERED_LATE, SHORT_ABANDON, EARLY_ABANDON, LATE_ABANDON, FLOW_OUT, UNRESOLVED);
    private static final List<ContactKind> SHORT_BEYOND_THRESHOLD = List.of(
            ANSWERED_IN_TIME, ANSWERED_LATE, SHORT_ABANDON, SHORT_LATE_ABANDON, LATE_ABANDON, FLOW_OUT, UNRESOLVED);

    private FormulaCheck() {}

    /** The first fault when short abandons are, or are not, all within the threshold; empty without one. */
    static Optional<FormulaFault> fault(boolean shortIsWithin, TermSum numerator, TermSum denominator) {
        List<ContactKind> kinds = shortIsWithin ? SHORT_WITHIN_THRESHOLD : SHORT_BEYOND_THRESHOLD;
        if (kinds.stream().allMatch(kind -> times(kind, denominator) == 0)) {
            return Optional.of(new FormulaFault.CountsNothing(Side.DENOMINATOR));
        }
        if (kinds.stream().allMatch(kind -> times(kind, numerator) == 0)) {
            return Optional.of(new FormulaFault.CountsNothing(Side.NUMERATOR));
        }
        return kinds.stream()
                .flatMap(kind -> fault(kind, numerator, denominator).stream())
                .findFirst();
    }

    private static Optional<FormulaFault> fault(ContactKind kind, TermSum numerator, TermSum denominator) {
        int met = times(kind, numerator);
        int all = times(kind, denominator);
        if (all < 0 || met < 0) {
            return Optional.of(new FormulaFault.SubtractsTooOften(all < 0 ? Side.DENOMINATOR : Side.NUMERATOR, kind));
        }
        if (all > 1 || met > 1) {
            return Optional.of(new FormulaFault.CountsTwice(all > 1 ? Side.DENOMINATOR : Side.NUMERATOR, kind));
        }
        return met > all ? Optional.of(new FormulaFault.MissingInDenominator(kind)) : Optional.empty();
    }

    /** How often the sum counts a contact of that kind; below 0 when it subtracts it more often than it adds it. */
    private static int times(ContactKind kind, TermSum sum) {
        Set<Term> counting = termsCounting(kind);
        return (int) (sum.added().stream().filter(counting::contains).count()
                - sum.subtracted().stream().filter(counting::contains).count());
    }

    private static Set<Term> termsCounting(ContactKind kind) {
        return switch (kind) {
            case ANSWERED_IN_TIME -> Set.of(Term.ANSWERED, Term.ANSWERED_WITHIN);
            case ANSWERED_LATE -> Set.of(Term.ANSWERED);
            case SHORT_ABANDON -> Set.of(Term.ABANDONED, Term.ABANDONED_WITHIN, Term.SHORT_ABANDONED);
            case EARLY_ABANDON -> Set.of(Term.ABANDONED, Term.ABANDONED_WITHIN);
            case SHORT_LATE_ABANDON -> Set.of(Term.ABANDONED, Term.SHORT_ABANDONED);
            case LATE_ABANDON -> Set.of(Term.ABANDONED);
            case FLOW_OUT -> Set.of(Term.FLOW_OUT);
            case UNRESOLVED -> Set.of(Term.UNRESOLVED);
        };
    }
}
