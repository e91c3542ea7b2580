package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.count.EventFilter;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.ReadingEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contacts that were offered in a time range and have no outcome in the history, in that range or later. */
final class OpenContacts {

    private record Queued(QueueId queue, MediaType media) {}

    private final Map<Queued, Long> contacts = new HashMap<>();

    private OpenContacts() {}

    /**
     * Counts them.
     *
     * @param files the files of the range and of all days after it
     */
    static OpenContacts count(ReadingEngine engine, List<DayFile> files, TimeRange range) {
        OpenContacts open = new OpenContacts();
        engine.query(
                files,
                sql(range),
                row -> open.contacts.put(
                        new Queued(new QueueId(row.text(1)), new MediaType(row.text(2))), row.number(3)));
        return open;
    }

    private static String sql(TimeRange range) {
        String code = "'" + EventType.OFFERED.code() + "'";
        String offered = "event = " + code + " and " + EventFilter.isIn("event_time", range);
        // Of visits, not of contacts: one may be answered after it returned to the queue. An outcome counts whatever
        // queue and medium it has.
        return "select queue_id, media, count(*) from (select max(queue_id) filter (where " + offered + ") as queue_id,"
                + " max(media) filter (where " + offered + ") as media,"
                + " count(*) filter (where event <> " + code + ") as ended"
                + " from events where conversation_id in (select conversation_id from events where " + offered + ")"
                + " group by conversation_id, visit) as visits"
                + " where queue_id is not null and ended = 0 group by queue_id, media";
    }

    long count(Cells.Place place) {
        return contacts.getOrDefault(new Queued(place.queue(), place.media()), 0L);
    }
}
