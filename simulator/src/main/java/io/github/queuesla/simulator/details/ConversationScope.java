package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.query.Interval;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What a job looks for, fixed when it is submitted: all its pages show the same state of the platform.
 *
 * @param query the request
 * @param until the first millisecond whose events are not known yet
 * @param invisibleQueues ids of queues that the client cannot see
 */
record ConversationScope(JobQuery query, long until, Set<String> invisibleQueues) {

    Interval interval() {
        return query.interval();
    }

    /** Whether a conversation with this start and end is wanted; {@link Long#MAX_VALUE} if it has no end yet. */
    boolean covers(long start, long end) {
        boolean active = start < interval().end().toEpochMilli()
                && end > interval().start().toEpochMilli();
        boolean fresh = !query.startedInside()
                || start
                        >= interval()
                                .start()
                                .atOffset(ZoneOffset.UTC)
                                .truncatedTo(ChronoUnit.DAYS)
                                .toInstant()
                                .toEpochMilli();
        return active && fresh;
    }
}
