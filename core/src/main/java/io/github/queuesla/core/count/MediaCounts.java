package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts kept apart by medium, since each medium may have a threshold of its own. Immutable.
 *
 * @param byMedia counts by medium; the empty key is for contacts of which the platform does not say
 */
public record MediaCounts(Map<Optional<MediaType>, QueueCounts> byMedia) {

    public MediaCounts {
        byMedia = Map.copyOf(byMedia);
    }

    /** Both together. */
    public MediaCounts plus(MediaCounts other) {
        Map<Optional<MediaType>, QueueCounts> sum = new LinkedHashMap<>(byMedia);
        other.byMedia.forEach((medium, counts) -> sum.merge(medium, counts, QueueCounts::plus));
        return new MediaCounts(sum);
    }
}
