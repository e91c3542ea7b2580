package io.github.queuesla.core.count;

import io.github.queuesla.core.time.Granularity;
import java.util.Optional;

/**
 * The rows that the counts of a queue are split into. Immutable.
 *
 * @param granularity the length of the intervals; empty for one row over the whole period
 * @param byMedia whether each medium has a row
 * @param byDivision whether rows are grouped by division, with a total each; counts need no split for that
 */
public record Breakdown(Optional<Granularity> granularity, boolean byMedia, boolean byDivision) {

    private static final Breakdown NONE = new Breakdown(Optional.empty(), false, false);

    /** One row per queue. */
    public static Breakdown none() {
        return NONE;
    }

    /** A row for each interval, all media together. */
    public static Breakdown by(Granularity granularity) {
        return new Breakdown(Optional.of(granularity), false, false);
    }

    /** Whether a source has to split the counts of a queue. */
    public boolean splitsCounts() {
        return granularity.isPresent() || byMedia;
    }

    /** These rows, split by media or not. */
    public Breakdown byMedia(boolean split) {
        return new Breakdown(granularity, split, byDivision);
    }
}
