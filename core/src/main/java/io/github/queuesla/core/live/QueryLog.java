package io.github.queuesla.core.live;

import io.github.queuesla.core.count.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a query was answered, and when it is due. Immutable.
 *
 * @param due when it is asked next; absent while it waits for another one
 * @param answered when it was last answered
 * @param failure why the last attempt failed; empty when it did not
 * @param failures the failures since the last answer
 */
record QueryLog(Optional<Instant> due, Optional<Instant> answered, Optional<Failure> failure, long failures) {

    /** Not asked yet, and waiting for another query. */
    static final QueryLog BLOCKED = new QueryLog(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /** The same, to be asked at that moment. */
    QueryLog dueAt(Instant moment) {
        return new QueryLog(Optional.of(moment), answered, failure, failures);
    }

    /** Answered at {@code finished} for a request sent at {@code requested}. */
    QueryLog answered(Instant requested, Instant finished, Duration every) {
        Instant next = requested.plus(every);
        // A platform that answers slowly gets a rest of half the time, instead of one request after the other.
        Instant rested = finished.plus(every.dividedBy(2));
        Instant later = next.isBefore(rested) ? rested : next;
        return new QueryLog(Optional.of(later), Optional.of(requested), Optional.empty(), 0);
    }

    /** Failed. */
    QueryLog failed(Failure reason, Instant next) {
        return new QueryLog(Optional.of(next), answered, Optional.of(reason), failures + 1);
    }

    /** What the board says about it. */
    QueryStatus status(LiveQuery query, PollSchedule schedule) {
        return new QueryStatus(query, schedule.every(query), answered, failure, failures);
    }
}
