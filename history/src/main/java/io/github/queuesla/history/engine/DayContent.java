package io.github.queuesla.history.engine;

import io.github.queuesla.core.contact.EventType;
import java.util.Map;

/**
 * What a file of events contains. Immutable.
 *
 * @param counts the number of events of each type
 * @param hash the SHA-256 of the sorted rows, 64 hexadecimal digits
 */
public record DayContent(Map<EventType, Long> counts, String hash) {

    public DayContent {
        counts = Map.copyOf(counts);
    }
}
