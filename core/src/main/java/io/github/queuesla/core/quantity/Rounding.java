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
        int decimals = Math.max(DECIMALS, target.map(Percentage::decimals).orElse(0));
        BigDecimal rounded = percent(ratio, decimals, mode);
        return liftedTo(rounded, ratio, Percentage.HUNDRED)
                        || target.filter(mark -> liftedTo(rounded, ratio, mark)).isPresent()
                ? percent(ratio, decimals, RoundingMode.DOWN)
                : rounded;
    }

    /** That share of one, rounded to so many decimals of its percentage, for a contract that judges rounded numbers. */
    public Fraction rounded(Fraction share, int decimals) {
        BigDecimal percent = new BigDecimal(share.numerator())
                .movePointRight(2)
                .divide(new BigDecimal(share.denominator()), decimals, mode);
        return Fraction.of(percent.movePointLeft(2));
    }

    private static boolean liftedTo(BigDecimal rounded, Ratio ratio, Percentage mark) {
        return !ratio.meets(mark) && rounded.compareTo(mark.value()) >= 0;
    }

    private static BigDecimal percent(Ratio ratio, int decimals, RoundingMode mode) {
        return BigDecimal.valueOf(ratio.numerator())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(ratio.denominator()), decimals, mode);
    }
}
