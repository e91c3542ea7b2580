package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;

/**
 * What a service level in one range costs or earns. Immutable.
 *
 * @param from the lowest level in the band
 * @param to the level at which the next band begins; 100 in the highest band, which includes it
 * @param credit per cent of the invoice that the client gets back; negative is a bonus for the provider
 */
public record Band(Percentage from, Percentage to, BigDecimal credit) {

    public Band {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("a band goes upwards, not from " + from + " to " + to);
        }
        if (credit.abs().compareTo(new BigDecimal("100")) > 0) {
            throw new IllegalArgumentException("a credit is at most the whole invoice, not " + credit + " %");
        }
    }
}
