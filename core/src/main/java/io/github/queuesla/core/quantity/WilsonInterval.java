package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The 95 % confidence interval of an attainment, which is wide for a few contacts. It is E. B. Wilson's score interval
 * (1927), which stays between 0 and 100 and holds for small counts too. Immutable.
 *
 * @param lower per cent, 0 to 100
 * @param upper per cent, 0 to 100, not below the lower bound
 */
public record WilsonInterval(BigDecimal lower, BigDecimal upper) {

    /** The 97.5 % quantile of the normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    private static final MathContext PRECISION = new MathContext(40);
    private static final int DECIMALS = 12;

    /** The interval of a ratio; its bounds have twelve decimals. */
    public static WilsonInterval of(Ratio ratio) {
        BigDecimal met = BigDecimal.valueOf(ratio.numerator());
        BigDecimal all = BigDecimal.valueOf(ratio.denominator());
        BigDecimal square = Z.multiply(Z);
        BigDecimal middle = met.add(met).add(square);
        BigDecimal spread = met.multiply(all.subtract(met))
                .multiply(BigDecimal.valueOf(4))
                .divide(all, PRECISION)
                .add(square)
                .sqrt(PRECISION)
                .multiply(Z);
        BigDecimal scale = all.add(square).multiply(BigDecimal.valueOf(2));
        return new WilsonInterval(percent(middle.subtract(spread), scale), percent(middle.add(spread), scale));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2)
                .divide(whole, DECIMALS, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ZERO)
                .min(Percentage.HUNDRED.value());
    }
}
