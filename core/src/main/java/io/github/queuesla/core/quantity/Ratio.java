package io.github.queuesla.core.quantity;

import java.math.BigInteger;

/**
 * Met contacts out of counted contacts. Never rounded and never a floating-point number; ratios are pooled by adding
 * numerators and denominators. Immutable.
 *
 * @param numerator met contacts, from 0 to the denominator
 * @param denominator counted contacts, at least 1; without any, the attainment is "no traffic" and not a ratio
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    public Ratio {
        if (denominator < 1) {
            throw new IllegalArgumentException("the denominator of a ratio is at least 1, not " + denominator);
        }
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    numerator + " of " + denominator + " is not a ratio: it lies outside 0 to 100 %");
        }
    }

    /** The ratio of both groups of contacts together. */
    public Ratio pooledWith(Ratio other) {
        return new Ratio(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    /** Whether this fraction, unrounded, is at least the target. */
    public boolean meets(Percentage target) {
        // Both sides times 100 and the target's decimals: whole numbers only, and beyond the range of long.
        BigInteger scale = BigInteger.TEN.pow(target.decimals());
        BigInteger have =
                BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(100)).multiply(scale);
        BigInteger need = target.value().unscaledValue().multiply(BigInteger.valueOf(denominator));
        return have.compareTo(need) >= 0;
    }

    /** The missed contacts beyond those that the target allows; below 0 when fewer were missed. */
    public Fraction excessMisses(Percentage target) {
        return Fraction.of(target).times(Fraction.of(denominator, 1)).minus(Fraction.of(numerator, 1));
    }

    /** Orders by value; 1/2 and 2/4 compare as the same but are not equal. */
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
