package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The rule by which an attainment is rounded, once, for display. A verdict never uses a rounded number. */
public enum Rounding {
    /** To the nearest digit, a tie to the even one. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest digit, a tie upwards. */
    HALF_UP(RoundingMode.HALF_UP),
    /** Digits beyond the last shown are dropped. */
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * The percentage to display, with the agreed number of decimals, or as many as the target has when it has more.
     *
     * <p>An attainment below the target is never displayed as the target, and one below 100 % never as 100. Where
     * rounding would lift it to that number, the extra digits are dropped instead: 7,999 of 9,999 is 79.99 against a
     * target of 80.
     *
     * @param level a share of one, 0 to 1
     * @param decimals the smallest number of decimals; a target with more raises it
     * @param target the target of the verdict; empty without one
     */
    public BigDecimal displayPercent(Fraction level, int decimals, Optional<Percentage> target) {
        int digits = Math.max(decimals, target.map(Percentage::decimals).orElse(0));
        BigDecimal rounded = percent(level, digits, mode);
        // A reader compares the printed number with the target, so both must be on the same side of it.
        return liftedTo(rounded, level, Percentage.HUNDRED)
                        || target.filter(mark -> liftedTo(rounded, level, mark)).isPresent()
                ? percent(level, digits, RoundingMode.DOWN)
                : rounded;
    }

    /**
     * A share of one, rounded to a number of decimals of its percentage, for a contract that looks up credits by
     * rounded numbers.
     */
    public Fraction rounded(Fraction share, int decimals) {
        return Fraction.of(percent(share, decimals, mode).movePointLeft(2));
    }

    private static boolean liftedTo(BigDecimal rounded, Fraction level, Percentage mark) {
        return !level.meets(mark) && rounded.compareTo(mark.value()) >= 0;
    }

    private static BigDecimal percent(Fraction level, int decimals, RoundingMode mode) {
        return new BigDecimal(level.numerator())
                .movePointRight(2)
                .divide(new BigDecimal(level.denominator()), decimals, mode);
    }
}
