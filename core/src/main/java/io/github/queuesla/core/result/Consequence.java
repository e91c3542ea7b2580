package io.github.queuesla.core.result;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.quantity.Money;

/**
 * The credit for a window. Immutable.
 *
 * @param band the band of its attainment
 * @param credit the amount that the client gets back; negative is a bonus for the provider
 * @param tolerated whether the attainment is below the target, but within the tolerance
 */
public record Consequence(Band band, Money credit, boolean tolerated) {}
