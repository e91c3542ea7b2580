package io.github.queuesla.core.queue;

import io.github.queuesla.core.quantity.Percentage;
import java.time.Duration;

/**
 * The service level configured on the platform for one queue and medium. Immutable.
 *
 * @param percentage the share of contacts to answer in time
 * @param within the time to answer them in
 */
public record ConfiguredTarget(Percentage percentage, Duration within) {}
