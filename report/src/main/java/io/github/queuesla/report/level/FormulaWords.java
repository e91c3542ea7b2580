package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.report.LengthText;
import java.util.stream.Collectors;

/** A formula in words: the contacts in its numerator and its denominator, with the limits of a service level. */
public final class FormulaWords {

    private FormulaWords() {}

    /** Numerator and denominator: {@code answered within 20 s / (answered + abandoned)}. */
    public static String of(ServiceLevel level) {
        return of(level.definition().formula(), level);
    }

    /** Numerator and denominator of another formula, with the limits of that service level. */
    public static String of(Formula formula, ServiceLevel level) {
        return side(formula.numerator(), level) + " / " + side(formula.denominator(), level);
    }

    /** The threshold, and the rule for a wait of exactly that length. */
    public static String threshold(WaitThreshold threshold) {
        String within = LengthText.of(threshold.within());
        return within
                + switch (threshold.edge()) {
                    case INCLUSIVE -> ", a wait of exactly " + within + " is in time";
                    case STRICT -> ", a wait of exactly " + within + " is late";
                    case WHOLE_SECONDS -> ", waits counted in whole seconds";
                };
    }

    /** The name of a count, with the limits of that service level. */
    public static String term(Term term, ServiceLevel level) {
        return switch (term) {
            case ANSWERED -> "answered";
            case ANSWERED_WITHIN -> "answered within " + limit(level);
            case ABANDONED -> "abandoned";
            case ABANDONED_WITHIN -> "abandoned within " + limit(level);
            case SHORT_ABANDONED ->
                "abandoned below "
                        + level.definition().shortAbandon().map(LengthText::of).orElse("the short-abandon limit");
            case FLOW_OUT -> "flow-outs";
            case OFFERED -> "offered";
            case UNRESOLVED -> "unresolved";
        };
    }

    /** The heading above a count, without limits. */
    public static String title(Term term) {
        return switch (term) {
            case ANSWERED -> "Answered";
            case ANSWERED_WITHIN -> "Answered in time";
            case ABANDONED -> "Abandoned";
            case ABANDONED_WITHIN -> "Abandoned in time";
            case SHORT_ABANDONED -> "Short abandons";
            case FLOW_OUT -> "Flow-outs";
            case OFFERED -> "Offered";
            case UNRESOLVED -> "Unresolved";
        };
    }

    /** The heading above a count where space is short. */
    public static String shortTitle(Term term) {
        return switch (term) {
            case ANSWERED_WITHIN -> "Within";
            case ABANDONED_WITHIN -> "Ab. within";
            case SHORT_ABANDONED -> "Short ab.";
            case ANSWERED, ABANDONED, FLOW_OUT, OFFERED, UNRESOLVED -> title(term);
        };
    }

    private static String side(TermSum sum, ServiceLevel level) {
        String added = sum.added().stream().map(term -> term(term, level)).collect(Collectors.joining(" + "));
        String subtracted =
                sum.subtracted().stream().map(term -> " - " + term(term, level)).collect(Collectors.joining());
        boolean single = sum.added().size() + sum.subtracted().size() == 1;
        return single ? added : "(" + added + subtracted + ")";
    }

    private static String limit(ServiceLevel level) {
        return level.scope().thresholds().isEmpty()
                ? LengthText.of(level.definition().threshold().within())
                : "the threshold";
    }
}
