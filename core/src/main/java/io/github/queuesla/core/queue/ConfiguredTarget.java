package io.github.queuesla.core.queue;

import io.github.queuesla.core.quantity.Percentage;
import java.time.Duration;

/**
 * The one service level that the platform itself holds a queue to, for one media type. Immutable.
 *
 * @param percentage the share of contacts to be answered in time
 * @param within the time to answer them in
 */
public record ConfiguredTarget(Percentage percentage, Duration within) {}
