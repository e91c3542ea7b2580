package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.time.TimeRange;
import java.util.Optional;

/**
 * A query for visits to queues, in order. It has a row for each event, and each row has the end of the wait of its visit.
 * Immutable.
 *
 * @param filter the events
 * @param offered the time in which their visits were offered; empty means any
 */
record VisitSql(EventFilter filter, Optional<TimeRange> offered) {

    static final int QUEUE = 1;
    static final int TIME = 2;
    static final int CONVERSATION = 3;
    static final int VISIT = 4;
    static final int EVENT = 5;
    static final int MEDIA = 6;
    static final int OFFERED = 7;
    static final int WAIT = 8;
    static final int ENDED = 9;

    VisitSql(EventFilter filter) {
        this(filter, Optional.empty());
    }

    /** The text, which means the same to every engine. */
    String text() {
        // A window function, because a join would hold one of its sides in memory; engines sort this one on the disk.
        return "select queue_id, unix_millis(event_time), conversation_id, visit, event, media, unix_millis(offered_time),"
                + " wait_ms, unix_millis(min(case when event <> '" + EventType.OFFERED.code()
                + "' then event_time end) over (partition by conversation_id, visit, queue_id, media)) from events where "
                + filter.sql()
                + offered.map(range -> " and " + EventFilter.isIn("offered_time", range))
                        .orElse("")
                + " order by 1, 2, 3, 4, 5";
    }
}
