package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A query that counts events by the seconds of their wait. Its columns are the medium, the event, the shortest threshold
 * in whole seconds, the number of events, then the queue where the filter needs it, and the step if there are steps.
 * Immutable.
 *
 * @param filter the counted events
 * @param boundary the rule for a wait of exactly a threshold
 * @param steps the steps that each have a row; empty for one row over the whole time
 */
record WaitSql(EventFilter filter, ThresholdBoundary boundary, Optional<TimeSteps> steps) {

    private static final long SECOND = 1_000;

    /** The text, which means the same to every engine. */
    String text() {
        List<String> more = new ArrayList<>();
        if (!filter.isComplete()) {
            more.add("queue_id");
        }
        steps.map(TimeSteps::sql).ifPresent(more::add);
        StringBuilder text = new StringBuilder(
                "select media, event, cast(floor((wait_ms + " + added() + ") / 1000) as bigint), count(*)");
        StringBuilder groups = new StringBuilder("1, 2, 3");
        for (int column = 0; column < more.size(); column++) {
            text.append(", ").append(more.get(column));
            groups.append(", ").append(5 + column);
        }
        String events = Outcome.WITH_WAITS.stream()
                .map(outcome -> "'" + EventType.of(outcome).code() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
        return text.append(" from events where event in ")
                        .append(events)
                        .append(" and ")
                        .append(filter.sql()) + " group by " + groups;
    }

    /** The column of the step. */
    int step() {
        return filter.isComplete() ? 5 : 6;
    }

    /**
     * What turns a wait into the shortest threshold that it is within, by cutting off milliseconds: a wait is within n
     * seconds when it is below 1000 n + b, where b depends on the boundary.
     */
    private long added() {
        long below = new WaitThreshold(Duration.ofSeconds(1), boundary).belowMillis() - SECOND;
        return SECOND - below;
    }
}
