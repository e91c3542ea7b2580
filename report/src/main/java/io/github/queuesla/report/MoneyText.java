package io.github.queuesla.report;

import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.WindowResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts of money for people, and the credit of a window. */
public final class MoneyText {

    private MoneyText() {}

    /** The amount with at least the fraction digits of its currency, and the currency code. */
    public static String of(Money money) {
        return amount(money).toPlainString() + " " + money.currency().getCurrencyCode();
    }

    /** The amount with at least the fraction digits of its currency. */
    public static BigDecimal amount(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        int needed = Math.max(digits, money.amount().stripTrailingZeros().scale());
        return money.amount().setScale(needed, RoundingMode.UNNECESSARY);
    }

    /**
     * The credit of the client for a window; negative for a bonus. Empty without bands, without a verdict, and if the report
     * covers only a part of the window.
     */
    public static Optional<Money> credit(WindowResult window) {
        // The rest of an incomplete window can still change the credit (docs/adr/0014).
        return window.outcome()
                .consequence()
                .filter(consequence -> window.span().whole())
                .map(Consequence::credit);
    }
}
