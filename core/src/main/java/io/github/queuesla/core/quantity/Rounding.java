package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How a service level is rounded, once, when it is shown. Verdicts are never taken from a rounded number. */
public enum Rounding {
    /** To the nearest, a tie to the even digit. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest, a tie upwards. */
    HALF_UP(RoundingMode.HALF_UP),
    /** Digits beyond the last shown are dropped. */
    DOWN(RoundingMode.DOWN);

    private static final int DECIMALS = 2;

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * The percentage to print, with two decimals, or as many as the target has when those are more.
     *
     * <p>A miss is never printed as the target, nor anything short of everything as 100: where rounding would lift the
     * number to that mark, its digits are dropped instead, so 7,999 of 9,999 shows 79.99 against a target of 80.
     *
     * @param target what the ratio is held against; empty when nothing is
     */
    public BigDecimal displayPercent(Ratio ratio, Optional<Percentage> target) {
        return displayPercent(Fraction.of(ratio), DECIMALS, target);
    }

    /**
     * As {@link #displayPercent(Ratio, Optional)}, with as many decimals as were agreed.
     *
     * @param level a share of one, 0 to 1
     * @param decimals at least so many; a target with more has as many
     */
    public BigDecimal displayPercent(Fraction level, int decimals, Optional<Percentage> target) {
        int digits = Math.max(decimals, target.map(Percentage::decimals).orElse(0));
        BigDecimal rounded = percent(level, digits, mode);
        return liftedTo(rounded, level, Percentage.HUNDRED)
                        || target.filter(mark -> liftedTo(rounded, level, mark)).isPresent()
                ? percent(level, digits, RoundingMode.DOWN)
                : rounded;
    }

    /** That share of one, rounded to so many decimals of its percentage, for a contract that judges rounded numbers. */
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
