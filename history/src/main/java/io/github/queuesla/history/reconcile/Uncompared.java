package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the period that could not be compared. Immutable.
 *
 * @param cause which side lacks it
 * @param range the time range
 * @param queues the queues; empty means all
 * @param failure why; empty when the cause says all
 */
public record Uncompared(Cause cause, TimeRange range, Set<QueueId> queues, Optional<Failure> failure) {

    /** Which side lacks a part. */
    public enum Cause {
        /** The history does not have it, or cannot read it. */
        HISTORY,
        /** The platform did not count it. */
        PLATFORM,
        /** The platform keeps it no longer, or may not: it has none of its contacts. */
        FORGOTTEN
    }

    public Uncompared {
        queues = Set.copyOf(queues);
    }

    static Uncompared of(Cause cause, Gap gap, TimeRange whole) {
        return new Uncompared(cause, gap.range().orElse(whole), gap.queues(), Optional.of(gap.failure()));
    }

    static Uncompared forgotten(TimeRange range) {
        return new Uncompared(Cause.FORGOTTEN, range, Set.of(), Optional.empty());
    }

    boolean covers(TimeRange day, QueueId queue) {
        return range.overlaps(day) && (queues.isEmpty() || queues.contains(queue));
    }
}
