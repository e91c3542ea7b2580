package io.github.queuesla.core.quantity;

import java.math.BigInteger;

/**
 * A service level as it is: so many contacts met out of so many that count. Never rounded, never a floating-point
 * number; ratios are pooled by adding numerators and denominators. Immutable.
 *
 * @param numerator contacts that met the promise, from 0 to the denominator
 * @param denominator contacts that count, at least 1; none at all is no ratio but an answer of its own
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    public Ratio {
        if (denominator < 1) {
            throw new IllegalArgumentException("a ratio needs something to divide by, not " + denominator);
        }
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    numerator + " of " + denominator + " is no service level: it lies outside 0 to 100 %");
        }
    }

    /** Both groups of contacts taken together. */
    public Ratio pooledWith(Ratio other) {
        return new Ratio(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    /** Whether this fraction, unrounded, is at least the target. */
    public boolean meets(Percentage target) {
        BigInteger scale = BigInteger.TEN.pow(target.decimals());
        BigInteger have =
                BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(100)).multiply(scale);
        BigInteger need = target.value().unscaledValue().multiply(BigInteger.valueOf(denominator));
        return have.compareTo(need) >= 0;
    }

    /** So many more were missed than the target allows; below 0 when fewer were. */
    public Fraction excessMisses(Percentage target) {
        return Fraction.of(target).times(Fraction.of(denominator, 1)).minus(Fraction.of(numerator, 1));
    }

    /** Orders by size of the fraction; 1/2 and 2/4 compare as the same though they are not equal. */
    @Override
    public int compareTo(Ratio other) {
        BigInteger left = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(other.denominator));
        BigInteger right = BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator));
        return left.compareTo(right);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
