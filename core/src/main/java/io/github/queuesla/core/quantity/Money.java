package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, exact as written. Immutable.
 *
 * @param amount any number; negative for a bonus to the provider
 * @param currency the currency, by its ISO 4217 code
 */
public record Money(BigDecimal amount, Currency currency) {

    /** A share of the amount, rounded half-even to the currency's smallest unit. */
    public Money share(Fraction share) {
        // A pseudo-currency such as XAU has no smallest unit: the JDK says -1.
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal exact = amount.multiply(new BigDecimal(share.numerator()));
        return new Money(exact.divide(new BigDecimal(share.denominator()), digits, RoundingMode.HALF_EVEN), currency);
    }

    /** The sum with an amount of the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other + " to " + this);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** The amount without its sign. */
    public Money abs() {
        return new Money(amount.abs(), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
