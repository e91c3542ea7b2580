package io.github.queuesla.history.engine;

import io.github.queuesla.core.contact.EventType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of events contains. Immutable.
 *
 * @param byQueue the number of events of each queue, medium and type that has any
 * @param hash the SHA-256 of the sorted rows, 64 hexadecimal digits
 */
public record DayContent(List<EventCount> byQueue, String hash) {

    public DayContent {
        byQueue = List.copyOf(byQueue);
    }

    /** The number of events of each type; types without events are absent. */
    public Map<EventType, Long> counts() {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        byQueue.forEach(count -> counts.merge(count.type(), count.count(), Long::sum));
        return counts;
    }
}
