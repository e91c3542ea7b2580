package io.github.queuesla.report.workbook;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A percentage as a number, with the format by which a spreadsheet rounds it.
 *
 * @param value a share of one
 * @param decimals the displayed decimals of the percentage
 * @param rounding the spreadsheet function that makes the value of the exact share; empty if they are the same
 */
record PercentCell(BigDecimal value, int decimals, String rounding) {

    // 17 digits identify every double (IEEE 754), and XLSX numbers are doubles.
    private static final MathContext WRITTEN = new MathContext(17, RoundingMode.HALF_EVEN);
    // Excel rounds from 15 significant digits ("Excel specifications and limits", number precision).
    private static final MathContext READ = new MathContext(15, RoundingMode.HALF_EVEN);

    /**
     * The exact number, unless a spreadsheet would display another one than we do, as for a miss that it would round up to
     * the target; then the displayed number.
     *
     * @param exact absent if only the displayed number is known
     * @param shown rounded by the agreed rule, with its decimals
     */
    static PercentCell of(Optional<Fraction> exact, BigDecimal shown) {
        BigDecimal rounded = shown.movePointLeft(2);
        return exact.map(PercentCell::number)
                .filter(number -> isShownAs(number, rounded))
                .map(number -> new PercentCell(number, shown.scale(), ""))
                .orElseGet(() -> new PercentCell(rounded, shown.scale(), rounding(exact, rounded)));
    }

    private static String rounding(Optional<Fraction> exact, BigDecimal rounded) {
        return exact.map(share -> rounded.compareTo(number(share)) < 0 ? "ROUNDDOWN" : "ROUNDUP")
                .orElse("");
    }

    /** The formula with this value, if the exact share is that quotient of cells. */
    String formula(String quotient) {
        return rounding.isEmpty() ? quotient : rounding + "(" + quotient + "," + (decimals + 2) + ")";
    }

    /** A percentage from a contract, with exactly the decimals written there. */
    static PercentCell of(Percentage percentage) {
        return new PercentCell(percentage.value().movePointLeft(2), percentage.decimals(), "");
    }

    /** The number format. */
    String format() {
        return decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%";
    }

    private static BigDecimal number(Fraction exact) {
        return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()), WRITTEN);
    }

    /** Whether every spreadsheet displays the number so. A tie never qualifies, because spreadsheets round it differently. */
    private static boolean isShownAs(BigDecimal number, BigDecimal rounded) {
        BigDecimal read = number.round(READ);
        return read.setScale(rounded.scale(), RoundingMode.HALF_UP).compareTo(rounded) == 0
                && read.setScale(rounded.scale(), RoundingMode.HALF_DOWN).compareTo(rounded) == 0;
    }
}
