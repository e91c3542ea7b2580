package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.ProvisionalRange;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The rule for when numbers are final. Every night the platform reprocesses data that is 48 hours old or older ("Why can
 * my data change?", help.mypurecloud.com), so numbers are provisional for 72 hours, and longer where a source says so.
 * Immutable.
 *
 * @param early the time ranges that the source knows to be not final
 * @param now the time of the result
 */
record ProvisionalRule(List<ProvisionalRange> early, Instant now) {

    private static final Duration PROVISIONAL = Duration.ofDays(3);

    /** Whether the platform may still change numbers of those queues in that time range. */
    boolean covers(TimeRange range, Collection<Queue> queues) {
        return range.end().isAfter(now.minus(PROVISIONAL))
                || early.stream()
                        .filter(part -> range.overlaps(part.range()))
                        .anyMatch(part -> part.organisation().isEmpty()
                                || queues.stream().map(Queue::id).anyMatch(part::covers));
    }
}
