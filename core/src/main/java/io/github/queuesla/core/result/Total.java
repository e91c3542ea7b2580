package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.Division;
import java.util.Optional;

/**
 * Several queues taken together. Immutable.
 *
 * @param division those of which division; empty for all
 * @param attainment all their rows pooled, over what could be had
 * @param counts what that was computed from; without entries when unavailable
 * @param queues how many queues were asked about
 * @param missing how many of them could not be had in full
 * @param targetMet whether it reaches the target; empty without a target or a ratio, and while a queue is missing
 */
public record Total(
        Optional<Division> division,
        Attainment attainment,
        TermCounts counts,
        int queues,
        int missing,
        Optional<Boolean> targetMet) {}
