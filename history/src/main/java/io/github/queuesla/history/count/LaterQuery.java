package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The answer to the question which visits of a time ended after it. Its size depends on the number of those.
 *
 * @param request the visits
 * @param later the time after it
 */
record LaterQuery(DayQueries queries, VisitRequest request, TimeRange later) {

    void read(HistoryDays days, Consumer<QueueVisit> receiver) {
        EventFilter filter = EventFilter.of(request, later);
        List<QueueVisit> found = new ArrayList<>();
        queries.query(days.filesOf(later), sql(filter), row -> {
            QueueId queue = new QueueId(row.text(VisitSql.QUEUE));
            EventType type = EventType.ofCode(row.text(VisitSql.EVENT)).orElseThrow();
            Instant offered = Instant.ofEpochMilli(row.number(VisitSql.OFFERED));
            if (filter.admits(queue, row.text(VisitSql.CONVERSATION))
                    && request.rangeAt(offered).isPresent()) {
                Optional<Instant> ended = Optional.of(Instant.ofEpochMilli(row.number(VisitSql.TIME)));
                found.add(VisitQuery.visit(row, queue, Optional.of(type.outcome()), ended));
            }
        });
        // Passed on at the end, because a query over a damaged file is asked again without it.
        found.forEach(receiver);
    }

    /** A query with the columns of {@link VisitSql} as far as the wait. */
    private String sql(EventFilter filter) {
        return "select queue_id, unix_millis(event_time), conversation_id, visit, event, media, unix_millis(offered_time),"
                + " wait_ms from events where event <> '" + EventType.OFFERED.code() + "' and " + filter.sql() + " and "
                + EventFilter.isIn("offered_time", request.hull()) + " order by 1, 2, 3, 4";
    }
}
