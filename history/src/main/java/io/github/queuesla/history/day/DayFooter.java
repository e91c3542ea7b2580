package io.github.queuesla.history.day;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import java.util.Map;

/**
 * What the file of a day says about itself, in its Parquet footer. Immutable.
 *
 * @param format the version of the file format
 * @param provenance where its events come from
 * @param state whether the platform may still change them
 * @param agreed whether the platform counted the same when it was fetched, in all queues that it listed or counted; false
 *     when that is not known
 * @param counts the number of events of each type; types without events may be absent
 * @param putAside the number of conversations, or parts of them, that could not be counted
 * @param contentHash a hash of the sorted rows, so that the same events have the same hash in whatever order they came
 */
public record DayFooter(
        int format,
        DayProvenance provenance,
        DayState state,
        boolean agreed,
        Map<EventType, Long> counts,
        long putAside,
        String contentHash) {

    /** The version of the file format that this software writes. */
    public static final int FORMAT = 1;

    public DayFooter {
        counts = Map.copyOf(counts);
    }

    /** The number of rows. */
    public long events() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
