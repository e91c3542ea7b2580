package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.VisitKey;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The answer to the question which visits are not the first of their conversation to a queue. Its size depends on the
 * number of those.
 *
 * @param request the visits
 * @param all the time from the first day of the history to the end of the visits
 */
record RepeatQuery(DayQueries queries, VisitRequest request, TimeRange all) {

    Map<VisitKey, Instant> read(HistoryDays days) {
        EventFilter visits = EventFilter.of(request, request.hull());
        EventFilter before = EventFilter.of(request, all);
        Map<VisitKey, Instant> repeated = new HashMap<>();
        // A visit that is the first of its conversation is never a repetition, so few conversations are looked up.
        String sql = "select distinct queue_id, conversation_id, visit, unix_millis(first_time) from (select queue_id,"
                + " conversation_id, visit, event_time, min(visit) over (partition by conversation_id, queue_id) as"
                + " first_visit, min(event_time) over (partition by conversation_id, queue_id) as first_time from events where "
                + before.sql() + " and conversation_id in (select conversation_id from events where " + visits.sql()
                + " and visit > 1)) as known where visit > first_visit and "
                + new EventFilter(request.hull(), Set.of()).sql();
        queries.query(days.filesOf(all), sql, row -> {
            QueueId queue = new QueueId(row.text(1));
            if (visits.admits(queue, row.text(2))) {
                repeated.put(
                        new VisitKey(queue, row.text(2), Math.toIntExact(row.number(3))),
                        Instant.ofEpochMilli(row.number(4)));
            }
        });
        return repeated;
    }
}
