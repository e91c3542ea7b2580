package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.Division;
import java.util.Optional;

/**
 * The queues of one division taken together. Immutable.
 *
 * @param division which
 * @param attainment all its rows pooled, over what could be had
 * @param counts what that was computed from; without entries when unavailable
 * @param queues how many queues of it were asked about
 * @param missing how many of them could not be had in full
 * @param targetMet whether it reaches the target; empty without a target or a ratio, and while a queue is missing
 */
public record DivisionShare(
        Division division,
        Attainment attainment,
        TermCounts counts,
        int queues,
        int missing,
        Optional<Boolean> targetMet) {}
