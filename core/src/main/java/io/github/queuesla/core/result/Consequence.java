package io.github.queuesla.core.result;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.quantity.Money;

/**
 * What a window costs. Immutable.
 *
 * @param band where its level lies
 * @param credit what the client gets back; negative is a bonus for the provider
 * @param tolerated whether the level lies below the target, but within the tolerance
 */
public record Consequence(Band band, Money credit, boolean tolerated) {}
