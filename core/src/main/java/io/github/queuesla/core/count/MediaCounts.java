package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts by medium, because each medium may have its own threshold. Immutable.
 *
 * @param byMedia counts by medium; the empty key stands for contacts whose medium the platform does not give
 * @param unresolved the contacts without an outcome by medium; a medium without an entry has an unknown number
 */
public record MediaCounts(Map<Optional<MediaType>, QueueCounts> byMedia, Map<Optional<MediaType>, Long> unresolved) {

    public MediaCounts {
        byMedia = Map.copyOf(byMedia);
        unresolved = Map.copyOf(unresolved);
    }

    /** Counts with an unknown number of unresolved contacts, such as those of a part of a window. */
    public MediaCounts(Map<Optional<MediaType>, QueueCounts> byMedia) {
        this(byMedia, Map.of());
    }

    /** These counts with the unresolved contacts of their media; a medium without an entry has none. */
    public MediaCounts withUnresolved(Map<Optional<MediaType>, Long> contacts) {
        Map<Optional<MediaType>, Long> known = new HashMap<>();
        byMedia.keySet().forEach(medium -> known.put(medium, contacts.getOrDefault(medium, 0L)));
        return new MediaCounts(byMedia, known);
    }

    /** The sum, medium by medium; unresolved contacts that are unknown on either side are unknown in the sum. */
    public MediaCounts plus(MediaCounts other) {
        Map<Optional<MediaType>, QueueCounts> sum = new LinkedHashMap<>(byMedia);
        other.byMedia.forEach((medium, counts) -> sum.merge(medium, counts, QueueCounts::plus));
        Map<Optional<MediaType>, Long> known = new HashMap<>(unresolved);
        other.unresolved.forEach((medium, contacts) -> known.merge(medium, contacts, Math::addExact));
        known.keySet().removeIf(medium -> isUnknown(medium) || other.isUnknown(medium));
        return new MediaCounts(sum, known);
    }

    private boolean isUnknown(Optional<MediaType> medium) {
        return byMedia.containsKey(medium) && !unresolved.containsKey(medium);
    }
}
