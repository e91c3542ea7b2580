package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;

/**
 * A range of attainments with one credit. Immutable.
 *
 * @param from the lowest attainment in the band
 * @param to the attainment at which the next band begins, excluded; the highest band ends at 100 and includes it
 * @param credit per cent of the invoice that the client gets back; negative is a bonus for the provider
 */
public record Band(Percentage from, Percentage to, BigDecimal credit) {

    public Band {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException(
                    "a band goes from a lower to a higher attainment, not from " + from + " to " + to);
        }
        if (credit.abs().compareTo(new BigDecimal("100")) > 0) {
            throw new IllegalArgumentException("a credit is at most 100 % of the invoice, not " + credit + " %");
        }
    }
}
