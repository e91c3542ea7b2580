package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.Queue;
import java.util.Optional;

/**
 * What one queue contributes to a service level in one window. Immutable.
 *
 * @param queue the queue
 * @param attainment its own service level over the open hours of the window; unavailable when some of it could not be had
 * @param counts what that was computed from; without entries when closed or unavailable
 * @param targetMet whether it reaches the target of the promise by itself; empty without a target or a ratio
 */
public record QueueShare(Queue queue, Attainment attainment, TermCounts counts, Optional<Boolean> targetMet) {}
