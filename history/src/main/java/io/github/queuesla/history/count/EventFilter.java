package io.github.queuesla.history.count;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A choice of events by time and queue. Immutable.
 *
 * @param range the time of the events
 * @param queues their queues; empty for all
 */
record EventFilter(TimeRange range, Set<QueueId> queues) {

    /** Engines differ in how they read quotes and backslashes in a literal, so only these characters are put in one. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z._-]+");

    EventFilter(TimeRange range, Collection<QueueId> queues) {
        this(range, Set.copyOf(queues));
    }

    /** The condition of a query; unless it {@link #isComplete}, {@link #admits} decides the rest. */
    String sql() {
        // The column itself is compared, not a function of it, so that engines skip what their statistics rule out.
        String time = isIn("event_time", range);
        if (queues.isEmpty() || !isComplete()) {
            return time;
        }
        return time + " and queue_id in "
                + queues.stream()
                        .sorted()
                        .map(queue -> "'" + queue.value() + "'")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The condition that a column is in a time range. */
    static String isIn(String column, TimeRange range) {
        return column + " >= timestamp_millis(" + millis(range.start()) + ") and " + column + " < timestamp_millis("
                + millis(range.end()) + ")";
    }

    /** Whether the condition chooses the queues too. */
    boolean isComplete() {
        return queues.stream().allMatch(EventFilter::isPlain);
    }

    private static boolean isPlain(QueueId queue) {
        return PLAIN.matcher(queue.value()).matches();
    }

    /** Whether a row of that queue is chosen. */
    boolean admits(QueueId queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    /** The first whole millisecond that is not before the instant; events have whole milliseconds. */
    private static long millis(Instant instant) {
        boolean whole = instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
        return Math.addExact(instant.toEpochMilli(), whole ? 0 : 1);
    }
}
