package io.github.queuesla.report;

import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.WindowResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Amounts of money for people, and the credit of a window. */
public final class MoneyText {

    private MoneyText() {}

    /** The amount with commas between thousands, at least the fraction digits of its currency, and the currency code. */
    public static String of(Money money) {
        BigDecimal amount = amount(money);
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount) + " "
                + money.currency().getCurrencyCode();
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
        return consequence(window).map(Consequence::credit);
    }

    /** The sum of the credits of windows in each currency, in the order of the windows. */
    public static Map<Currency, Money> credits(Stream<WindowResult> windows) {
        Map<Currency, Money> totals = new LinkedHashMap<>();
        windows.flatMap(window -> credit(window).stream())
                .forEach(credit -> totals.merge(credit.currency(), credit, Money::plus));
        return totals;
    }

    /** The band of a window and its credit; empty as {@link #credit}. */
    public static Optional<Consequence> consequence(WindowResult window) {
        // The rest of an incomplete window can still change the credit (docs/adr/0014).
        return window.outcome()
                .consequence()
                .filter(consequence -> window.span().whole());
    }
}
