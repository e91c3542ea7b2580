package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query for visits to queues, in order. It has a row for each outcome, and for each offer without an outcome in its time
 * range; also for some that have one. Immutable.
 *
 * @param filter the events
 * @param ranges the time ranges
 */
record VisitSql(EventFilter filter, List<TimeRange> ranges) {

    static final int QUEUE = 1;
    static final int TIME = 2;
    static final int CONVERSATION = 3;
    static final int VISIT = 4;
    static final int EVENT = 5;
    static final int MEDIA = 6;
    static final int OFFERED = 7;
    static final int WAIT = 8;
    /** When the wait of the visit ended. */
    static final int ENDED = 9;

    private static final String IS_OUTCOME = "event <> '" + EventType.OFFERED.code() + "'";

    /** The text, which means the same to every engine. */
    String text() {
        // A window function, because a join would hold one of its sides in memory; engines sort this one on the disk.
        String visits = "select queue_id, event_time, conversation_id, visit, event, media, offered_time, wait_ms,"
                + " min(case when " + IS_OUTCOME + " then event_time end)"
                + " over (partition by conversation_id, visit, queue_id, media) as ended from events where "
                + filter.sql();
        return "select queue_id, unix_millis(event_time), conversation_id, visit, event, media, unix_millis(offered_time),"
                + " wait_ms, unix_millis(ended) from (" + visits + ") as visits" + condition()
                + " order by 1, 2, 3, 4, 5";
    }

    /** Leaves out most offers, so that fewer rows are sorted; none when no step fits between the ranges. */
    private String condition() {
        List<Instant> edges = ranges.stream()
                .flatMap(range -> Stream.of(range.start(), range.end()))
                .filter(edge -> !edge.equals(filter.range().start())
                        && !edge.equals(filter.range().end()))
                .toList();
        String offers = " where " + IS_OUTCOME + " or ended is null";
        if (edges.isEmpty()) {
            return offers;
        }
        Optional<TimeSteps> steps = TimeSteps.between(edges);
        return steps.map(step -> offers + " or " + step.sql("ended") + " <> " + step.sql("event_time"))
                .orElse("");
    }
}
