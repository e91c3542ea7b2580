package io.github.queuesla.core.count;

import io.github.queuesla.core.time.Granularity;
import java.util.Optional;

/**
 * Into which rows the counts of a queue are split. Immutable.
 *
 * @param granularity into pieces of time; empty for one row over the whole period
 * @param byMedia into media types
 * @param byDivision whether the queues of a division stand together, with a total each; counts need no split for that
 */
public record Breakdown(Optional<Granularity> granularity, boolean byMedia, boolean byDivision) {

    private static final Breakdown NONE = new Breakdown(Optional.empty(), false, false);

    /** One row per queue. */
    public static Breakdown none() {
        return NONE;
    }

    /** Pieces of time, media and divisions together. */
    public static Breakdown by(Granularity granularity) {
        return new Breakdown(Optional.of(granularity), false, false);
    }

    /** Whether the counts of a queue are split at all. */
    public boolean splitsCounts() {
        return granularity.isPresent() || byMedia;
    }
}
