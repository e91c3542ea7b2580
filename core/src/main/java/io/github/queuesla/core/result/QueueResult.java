package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/**
 * A row of the results: one queue, or one part of it, in one window of a service level. Immutable.
 *
 * @param queue the queue
 * @param media the medium; empty when rows are not split by media, and for contacts whose medium the platform does not
 *     give
 * @param range the window, or the interval of it that the row covers
 * @param attainment its attainment in the opening hours of that range; unavailable when some of its counts are missing
 * @param counts the counts of the attainment; without entries when not yet begun, closed or unavailable
 * @param targetMet whether the row alone reaches the target of the service level; empty without a target or a ratio
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
