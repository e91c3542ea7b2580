package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.Map;
import java.util.Optional;

/**
 * One bucket of an answer.
 *
 * @param queue whose contacts
 * @param media of which media type; empty where the answer does not say
 * @param range when
 * @param metrics counts by metric name
 * @param views counts by view name
 */
record Bucket(
        QueueId queue, Optional<MediaType> media, TimeRange range, Map<String, Long> metrics, Map<String, Long> views) {

    /** The platform's own ratio, the one metric that is no count; it stands in {@code metrics} as two. */
    static final String LEVEL = "oServiceLevel";

    /** The numerator of {@link #LEVEL}. */
    static final String LEVEL_MET = "oServiceLevel.numerator";

    /** The denominator of {@link #LEVEL}. */
    static final String LEVEL_COUNTED = "oServiceLevel.denominator";

    /** The count of a metric; what the answer does not mention is none. */
    long metric(String name) {
        return metrics.getOrDefault(name, 0L);
    }
}
