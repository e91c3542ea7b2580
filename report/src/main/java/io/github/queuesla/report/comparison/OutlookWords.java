package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Prose;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says what is expected of the rest of a window, and why. */
final class OutlookWords {

    private OutlookWords() {}

    /**
     * The expectation in words.
     *
     * @param counted contacts so far
     */
    static String of(Outlook outlook, long counted) {
        return switch (outlook.basis()) {
            case OVER -> "nothing, the window is over";
            case STATED -> Prose.many(outlook.contacts().orElse(0L), "contact") + ", as stated";
            case SO_FAR ->
                outlook.contacts()
                        .map(contacts -> soFar(outlook, contacts, counted))
                        .orElse("not known: no contact so far to go by");
        };
    }

    private static String soFar(Outlook outlook, long contacts, long counted) {
        if (outlook.daysLeft().equals(Fraction.ZERO)) {
            return "nothing, no open day is left";
        }
        return Prose.many(contacts, "contact") + ", as many a day as so far: " + counted + " in "
                + days(outlook.daysSoFar()) + " open days, " + days(outlook.daysLeft()) + " to come";
    }

    private static String days(Fraction days) {
        BigDecimal shown = new BigDecimal(days.numerator())
                .divide(new BigDecimal(days.denominator()), 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }
}
