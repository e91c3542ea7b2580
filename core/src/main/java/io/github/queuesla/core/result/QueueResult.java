package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/**
 * A row of the results: what one queue, or one part of it, contributes to a service level in one window. Immutable.
 *
 * @param queue the queue
 * @param media which of its contacts; empty when rows are not split by media, and for contacts of no known medium
 * @param range when: the window, or the piece of it that the row is about
 * @param attainment its own service level over the open hours of that time; unavailable when some of it could not be had
 * @param counts what that was computed from; without entries when closed or unavailable
 * @param targetMet whether it reaches the target of the service level by itself; empty without a target or a ratio
 * @param provisional whether the platform may still change these counts
 */
public record QueueResult(
        Queue queue,
        Optional<MediaType> media,
        TimeRange range,
        Attainment attainment,
        TermCounts counts,
        Optional<Boolean> targetMet,
        boolean provisional) {}
