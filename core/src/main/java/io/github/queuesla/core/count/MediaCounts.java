package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts by medium, because each medium may have its own threshold. Immutable.
 *
 * @param byMedia counts by medium; the empty key stands for contacts whose medium the platform does not give
 */
public record MediaCounts(Map<Optional<MediaType>, QueueCounts> byMedia) {

    public MediaCounts {
        byMedia = Map.copyOf(byMedia);
    }

    /** The sum, medium by medium. */
    public MediaCounts plus(MediaCounts other) {
        Map<Optional<MediaType>, QueueCounts> sum = new LinkedHashMap<>(byMedia);
        other.byMedia.forEach((medium, counts) -> sum.merge(medium, counts, QueueCounts::plus));
        return new MediaCounts(sum);
    }
}
