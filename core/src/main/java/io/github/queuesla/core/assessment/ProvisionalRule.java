package io.github.queuesla.core.assessment;

import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The rule for when numbers are final. Every night the platform reprocesses data that is 48 hours old or older ("Why can
 * my data change?", help.mypurecloud.com), so numbers are provisional for 72 hours, and longer where a source says so.
 * Immutable.
 *
 * @param early the time ranges that the source knows to be not final
 * @param now the time of the result
 */
record ProvisionalRule(List<TimeRange> early, Instant now) {

    private static final Duration PROVISIONAL = Duration.ofDays(3);

    /** Whether the platform may still change numbers of that time range. */
    boolean covers(TimeRange range) {
        return range.end().isAfter(now.minus(PROVISIONAL)) || early.stream().anyMatch(range::overlaps);
    }
}
