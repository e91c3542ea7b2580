package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/** One bucket of a response. Compact, because a response has tens of thousands of them. Immutable. */
final class Bucket {

    /**
     * The platform's own service level, the only metric that is a ratio; stored as its two counts.
     */
    static final String LEVEL = "oServiceLevel";

    /** The numerator of {@link #LEVEL}. */
    static final String LEVEL_MET = "oServiceLevel.numerator";

    /** The denominator of {@link #LEVEL}. */
    static final String LEVEL_COUNTED = "oServiceLevel.denominator";

    private final QueueId queue;
    private final Optional<MediaType> media;
    private final TimeRange range;
    private final long[] counts;

    /**
     * A bucket.
     *
     * @param media the media type; empty when the response has none
     * @param counts one for each of the {@link CountNames}, at its place; not copied, so they must not change
     */
    Bucket(QueueId queue, Optional<MediaType> media, TimeRange range, long[] counts) {
        this.queue = queue;
        this.media = media;
        this.range = range;
        this.counts = counts;
    }

    QueueId queue() {
        return queue;
    }

    Optional<MediaType> media() {
        return media;
    }

    TimeRange range() {
        return range;
    }

    /** The count at that place of the {@link CountNames}; 0 when the response does not contain it. */
    long count(int place) {
        return counts[place];
    }
}
