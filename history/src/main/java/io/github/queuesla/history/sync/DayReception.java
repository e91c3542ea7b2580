package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.folder.DayReplacement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A day while its conversations arrive. */
final class DayReception implements AutoCloseable {
    private final LocalDate day;
    private final TimeRange range;
    private final DayReplacement replacement;
    private final List<DayPutAside> listed = new ArrayList<>();
    private final Set<PutAside> known = new HashSet<>();
    private long conversations;
    private long putAside;

    DayReception(LocalDate day, DayReplacement replacement) {
        this.day = day;
        this.range = Days.range(day);
        this.replacement = replacement;
    }

    /** The conversation was active in the day; only what was emitted in it belongs to the day's file. */
    void add(String conversationId, List<QueueEvent> events) {
        conversations++;
        replacement.add(
                conversationId,
                events.stream().filter(event -> range.contains(event.time())).toList());
    }

    /** A page that the platform delivers twice has the same problems again. */
    void putAside(PutAside item) {
        if (known.size() == SyncSummary.MOST_LISTED) {
            putAside += known.contains(item) ? 0 : 1;
        } else if (known.add(item)) {
            putAside++;
            listed.add(new DayPutAside(day, item));
        }
    }

    DayReplacement replacement() {
        return replacement;
    }

    long conversations() {
        return conversations;
    }

    long putAsideCount() {
        return putAside;
    }

    List<DayPutAside> listed() {
        return listed;
    }

    @Override
    public void close() {
        replacement.close();
    }
}
