package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.PercentText;
import io.github.queuesla.report.level.LevelText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as comparisons show them: rounded by the promise's own rule, and never as something that they are not. */
final class Shown {

    private Shown() {}

    /** The percentage of whatever was attained, with all its decimals; nothing without a ratio. */
    static String percent(ServiceLevel level, Attainment attainment) {
        return LevelText.number(LevelText.percent(level, attainment, NoTrafficDisplay.BLANK));
    }

    /** The same for programs. */
    static Optional<BigDecimal> shortPercent(ServiceLevel level, Attainment attainment) {
        return LevelText.percent(level, attainment, NoTrafficDisplay.BLANK).map(PercentText::shortest);
    }

    /** A share of one as percentage, held against the target. */
    static BigDecimal percent(ServiceLevel level, Fraction share) {
        return percent(level, share, level.definition().target());
    }

    /** A share of one as percentage, held against nothing. */
    static BigDecimal plainPercent(ServiceLevel level, Fraction share) {
        return percent(level, share, Optional.empty());
    }

    /** So many of so many as percentage with its sign. */
    static String words(ServiceLevel level, long met, long counted) {
        return LevelText.words(percent(level, Fraction.of(met, counted)));
    }

    private static BigDecimal percent(ServiceLevel level, Fraction share, Optional<Percentage> mark) {
        return level.definition()
                .rounding()
                .displayPercent(share, level.smallPrint().decimals(), mark);
    }

    /** Percentage points with their sign; a change too small to be seen keeps it. */
    static String points(ServiceLevel level, Fraction points) {
        BigDecimal shown = plainPercent(level, points).abs();
        int sign = points.numerator().signum();
        return (sign == 0 ? "" : sign > 0 ? "+" : "-") + shown.toPlainString();
    }

    /** A whole number with its sign. */
    static String change(long number) {
        return number > 0 ? "+" + number : Long.toString(number);
    }

    /** The state of an attainment for programs. */
    static String state(Attainment attainment) {
        return attainment.match(ratio -> "measured", () -> "no-traffic", () -> "closed", reason -> "unavailable");
    }

    /** Contacts that met the promise; absent when closed or not to be had. */
    static Optional<Long> met(Attainment attainment) {
        return side(attainment, attainment.measured().map(Ratio::numerator));
    }

    /** Contacts that count; absent when closed or not to be had. */
    static Optional<Long> counted(Attainment attainment) {
        return side(attainment, attainment.measured().map(Ratio::denominator));
    }

    private static Optional<Long> side(Attainment attainment, Optional<Long> side) {
        return attainment.match(ratio -> side, () -> Optional.of(0L), () -> side, reason -> side);
    }

    /** The smallest whole number that is not below. */
    static long roundedUp(Fraction number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    /** The largest whole number that is not above. */
    static long roundedDown(Fraction number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }
}
