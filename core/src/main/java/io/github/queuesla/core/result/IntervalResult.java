package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.time.TimeRange;

/**
 * One promise in one interval, all its queues pooled. Immutable.
 *
 * @param range when
 * @param attainment what became of the promise; unavailable when a queue is missing here that is not missing all through
 *     the window, since a part is not shown as if it were all
 * @param counts what it was computed from; without entries when closed or unavailable
 */
public record IntervalResult(TimeRange range, Attainment attainment, TermCounts counts) {}
