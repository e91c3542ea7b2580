package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, exact as written. Immutable.
 *
 * @param amount any number; what is owed to the client is negative where a sign matters
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    /** That share of the amount, rounded half-even to the currency's smallest coin. */
    public Money share(Fraction share) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal exact = amount.multiply(new BigDecimal(share.numerator()));
        return new Money(exact.divide(new BigDecimal(share.denominator()), digits, RoundingMode.HALF_EVEN), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
