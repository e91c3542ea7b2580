package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.Division;
import java.util.Optional;

/**
 * Several queues taken together. Immutable.
 *
 * @param division the division of the queues; empty for all queues
 * @param attainment all available rows, pooled
 * @param counts the counts of the attainment; without entries when unavailable
 * @param queues the number of queues, missing ones included
 * @param missing the number of queues whose counts are not complete
 * @param targetMet whether it reaches the target; empty without a target or a ratio, and while a queue is missing
 */
public record Total(
        Optional<Division> division,
        Attainment attainment,
        TermCounts counts,
        int queues,
        int missing,
        Optional<Boolean> targetMet) {}
