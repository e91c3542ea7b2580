package io.github.queuesla.report;

import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.WindowResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts of money as people read them, and the one a window leads to. */
public final class MoneyText {

    private MoneyText() {}

    /** The amount with the digits of its currency, or more where it has more, and the currency's code. */
    public static String of(Money money) {
        return amount(money).toPlainString() + " " + money.currency().getCurrencyCode();
    }

    /** The amount with the digits of its currency, or more where it has more. */
    public static BigDecimal amount(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        int needed = Math.max(digits, money.amount().stripTrailingZeros().scale());
        return money.amount().setScale(needed, RoundingMode.UNNECESSARY);
    }

    /**
     * What the client gets back for a window; negative is a bonus for the provider. Empty without bands, without a
     * verdict, and while only a part of the window is there.
     */
    public static Optional<Money> credit(WindowResult window) {
        return window.outcome()
                .consequence()
                .filter(consequence -> window.span().whole())
                .map(Consequence::credit);
    }
}
