package io.github.queuesla.core.definition;

import static io.github.queuesla.core.definition.Term.ABANDONED;
import static io.github.queuesla.core.definition.Term.ABANDONED_WITHIN;
import static io.github.queuesla.core.definition.Term.ANSWERED;
import static io.github.queuesla.core.definition.Term.ANSWERED_WITHIN;
import static io.github.queuesla.core.definition.Term.FLOW_OUT;
import static io.github.queuesla.core.definition.Term.SHORT_ABANDONED;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a formula can give nothing but a share of its contacts. It follows one contact of each kind through both sums:
 * the denominator counts it once or not at all, and the numerator only what the denominator counts. So no contact is taken
 * off twice, as happens to short abandons where they are taken off beside all abandons, of which they are a part.
 */
final class FormulaCheck {

    /** Contacts that no term tells apart, and the terms that count them. */
    private record Kind(String words, Set<Term> countedBy) {

        int times(TermSum sum) {
            return (int) (sum.added().stream().filter(countedBy::contains).count()
                    - sum.subtracted().stream().filter(countedBy::contains).count());
        }
    }

    private static final Kind IN_TIME =
            new Kind("contacts answered within the threshold", Set.of(ANSWERED, ANSWERED_WITHIN));
    private static final Kind LATE = new Kind("contacts answered after the threshold", Set.of(ANSWERED));
    private static final Kind SHORT_AND_EARLY =
            new Kind("short abandons", Set.of(ABANDONED, ABANDONED_WITHIN, SHORT_ABANDONED));
    private static final Kind EARLY = new Kind("abandons within the threshold", Set.of(ABANDONED, ABANDONED_WITHIN));
    private static final Kind SHORT =
            new Kind("short abandons after the threshold", Set.of(ABANDONED, SHORT_ABANDONED));
    private static final Kind GAVE_UP_LATE = new Kind("later abandons", Set.of(ABANDONED));
    private static final Kind ELSEWHERE = new Kind("flow-outs", Set.of(FLOW_OUT));

    private static final List<Kind> SHORT_WITHIN_THRESHOLD =
            List.of(IN_TIME, LATE, SHORT_AND_EARLY, EARLY, GAVE_UP_LATE, ELSEWHERE);
    private static final List<Kind> SHORT_BEYOND_THRESHOLD =
            List.of(IN_TIME, LATE, SHORT_AND_EARLY, SHORT, GAVE_UP_LATE, ELSEWHERE);

    private FormulaCheck() {}

    /** What is wrong with it where short abandons are a part of those within the threshold; empty when nothing is. */
    static Optional<String> faultWhenShortIsWithin(TermSum numerator, TermSum denominator) {
        return fault(SHORT_WITHIN_THRESHOLD, numerator, denominator);
    }

    /** What is wrong with it where abandons within the threshold are a part of the short ones; empty when nothing is. */
    static Optional<String> faultWhenShortIsBeyond(TermSum numerator, TermSum denominator) {
        return fault(SHORT_BEYOND_THRESHOLD, numerator, denominator);
    }

    private static Optional<String> fault(List<Kind> kinds, TermSum numerator, TermSum denominator) {
        if (kinds.stream().allMatch(kind -> kind.times(denominator) == 0)) {
            return Optional.of("its denominator counts nothing");
        }
        if (kinds.stream().allMatch(kind -> kind.times(numerator) == 0)) {
            return Optional.of("its numerator counts nothing");
        }
        return kinds.stream()
                .flatMap(kind -> fault(kind, numerator, denominator).stream())
                .findFirst();
    }

    private static Optional<String> fault(Kind kind, TermSum numerator, TermSum denominator) {
        int met = kind.times(numerator);
        int all = kind.times(denominator);
        if (all < 0 || met < 0) {
            return Optional.of("its " + (all < 0 ? "denominator" : "numerator") + " takes " + kind.words()
                    + " off more often than it adds them");
        }
        if (all > 1 || met > 1) {
            return Optional.of(
                    "its " + (all > 1 ? "denominator" : "numerator") + " counts " + kind.words() + " more than once");
        }
        return met > all
                ? Optional.of("its numerator counts " + kind.words() + ", which its denominator does not")
                : Optional.empty();
    }
}
