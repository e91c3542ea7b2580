package io.github.queuesla.core.count;

import io.github.queuesla.core.time.Granularity;
import java.util.Optional;

/**
 * Into which rows the counts of a queue are split. Immutable.
 *
 * @param granularity into pieces of time; empty for one row over the whole period
 * @param byMedia into media types
 */
public record Breakdown(Optional<Granularity> granularity, boolean byMedia) {

    private static final Breakdown NONE = new Breakdown(Optional.empty(), false);

    /** One row per queue. */
    public static Breakdown none() {
        return NONE;
    }

    /** Whether nothing is split. */
    public boolean isNone() {
        return granularity.isEmpty() && !byMedia;
    }
}
