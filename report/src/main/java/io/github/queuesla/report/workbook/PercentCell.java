package io.github.queuesla.report.workbook;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A percentage as a number that a spreadsheet rounds for display.
 *
 * @param value a share of one
 * @param decimals how many are shown of its percentage
 */
record PercentCell(BigDecimal value, int decimals) {

    /** As many digits as tell any two floating-point numbers apart. */
    private static final MathContext WRITTEN = new MathContext(17, RoundingMode.HALF_EVEN);
    /** As many digits as a spreadsheet rounds from. */
    private static final MathContext READ = new MathContext(15, RoundingMode.HALF_EVEN);

    /**
     * The exact number, unless a spreadsheet would show another than we do, as for a miss that it would lift to the
     * target: then the number that is to be shown.
     *
     * @param exact absent where only what is shown is known
     * @param shown rounded by the rule that was agreed, with the decimals to show
     */
    static PercentCell of(Optional<Fraction> exact, BigDecimal shown) {
        BigDecimal rounded = shown.movePointLeft(2);
        BigDecimal value = exact.map(PercentCell::number)
                .filter(number -> isShownAs(number, rounded))
                .orElse(rounded);
        return new PercentCell(value, shown.scale());
    }

    /** As it was written. */
    static PercentCell of(Percentage percentage) {
        return new PercentCell(percentage.value().movePointLeft(2), percentage.decimals());
    }

    /** The number format. */
    String format() {
        return decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%";
    }

    private static BigDecimal number(Fraction exact) {
        return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()), WRITTEN);
    }

    /** A tie is left to nobody: spreadsheets do not agree on it. */
    private static boolean isShownAs(BigDecimal number, BigDecimal rounded) {
        BigDecimal read = number.round(READ);
        return read.setScale(rounded.scale(), RoundingMode.HALF_UP).compareTo(rounded) == 0
                && read.setScale(rounded.scale(), RoundingMode.HALF_DOWN).compareTo(rounded) == 0;
    }
}
