package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Map;
import java.util.Optional;

/**
 * One bucket of a response.
 *
 * @param queue the queue
 * @param media the media type; empty when the response has none
 * @param range the time range
 * @param metrics counts by metric name
 * @param views counts by view name
 */
record Bucket(
        QueueId queue, Optional<MediaType> media, TimeRange range, Map<String, Long> metrics, Map<String, Long> views) {

    /**
     * The platform's own service level, the only metric that is a ratio; stored in {@code metrics} as its two counts.
     */
    static final String LEVEL = "oServiceLevel";

    /** The numerator of {@link #LEVEL}. */
    static final String LEVEL_MET = "oServiceLevel.numerator";

    /** The denominator of {@link #LEVEL}. */
    static final String LEVEL_COUNTED = "oServiceLevel.denominator";

    /** The count of a metric; 0 when the response does not contain it. */
    long metric(String name) {
        return metrics.getOrDefault(name, 0L);
    }
}
