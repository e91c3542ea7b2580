package io.github.queuesla.core.budget;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.time.TimeRange;

/**
 * What one interval cost its window. Immutable.
 *
 * @param interval when
 * @param ratio how it went
 * @param misses so many more were missed than the target allows of its contacts, above 0
 * @param points so much higher the window's pooled level would be, as a share of one, had it just reached the target
 */
public record IntervalCost(TimeRange interval, Ratio ratio, Fraction misses, Fraction points) {}
