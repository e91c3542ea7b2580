package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number, such as an attainment after weighting, that is no longer a ratio of two counts. Kept in lowest
 * terms, so equal numbers are equal objects. Immutable.
 *
 * @param numerator any whole number
 * @param denominator at least 1
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** Zero. */
    public static final Fraction ZERO = of(0, 1);

    /** One, or 100 %. */
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (denominator.signum() < 1) {
            throw new IllegalArgumentException("the denominator of a fraction is at least 1, not " + denominator);
        }
        // A record compares its parts, so 1/2 and 2/4 are equal only in lowest terms.
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** A fraction of two whole numbers, the denominator at least 1. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The value of a ratio. */
    public static Fraction of(Ratio ratio) {
        return of(ratio.numerator(), ratio.denominator());
    }

    /** A decimal number, exactly as written. */
    public static Fraction of(BigDecimal number) {
        BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
        return new Fraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /** A percentage as a share of one: 80 % is 4/5. */
    public static Fraction of(Percentage share) {
        return of(share.value().movePointLeft(2));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides by a positive number.
     *
     * @throws IllegalArgumentException when the divisor is not above zero
     */
    public Fraction dividedBy(Fraction divisor) {
        if (divisor.numerator.signum() < 1) {
            throw new IllegalArgumentException("cannot divide by " + divisor);
        }
        return new Fraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    /** The largest whole number that is not above this one. */
    public long floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    /** The smallest whole number that is not below this one. */
    public long ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    /** The nearest whole number; of two equally near ones, the even one. */
    public long nearest() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Whether this number, unrounded, is at least that share of one. */
    public boolean meets(Percentage target) {
        return compareTo(of(target)) >= 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
