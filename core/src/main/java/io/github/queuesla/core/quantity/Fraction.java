package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number such as a service level after weighting, where no two counts express it any more. Kept in lowest terms,
 * so equal numbers are equal. Immutable.
 *
 * @param numerator any whole number
 * @param denominator at least 1
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = of(0, 1);

    /** All of it. */
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (denominator.signum() < 1) {
            throw new IllegalArgumentException("a fraction needs something to divide by, not " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** So many of so many. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A ratio as a number. */
    public static Fraction of(Ratio ratio) {
        return of(ratio.numerator(), ratio.denominator());
    }

    /** A decimal number as it is written. */
    public static Fraction of(BigDecimal number) {
        BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
        return new Fraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /** That share of one: 80 % is 4/5. */
    public static Fraction of(Percentage share) {
        return of(share.value().movePointLeft(2));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException when the divisor is not above zero
     */
    public Fraction dividedBy(Fraction divisor) {
        if (divisor.numerator.signum() < 1) {
            throw new IllegalArgumentException("cannot divide by " + divisor);
        }
        return new Fraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    /** The largest whole number that is not above. */
    public long floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    /** The smallest whole number that is not below. */
    public long ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
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
