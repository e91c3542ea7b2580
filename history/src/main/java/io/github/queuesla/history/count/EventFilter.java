package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A choice of events by time, queue and conversation. Immutable.
 *
 * @param range the time of the events
 * @param queues their queues; empty for all
 * @param conversations the ids of their conversations; empty for all
 */
public record EventFilter(TimeRange range, Set<QueueId> queues, Set<String> conversations) {

    /** Engines differ in how they read quotes and backslashes in a literal, so only these characters are put in one. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z._-]+");

    EventFilter(TimeRange range, Collection<QueueId> queues) {
        this(range, Set.copyOf(queues), Set.of());
    }

    /** The events of those visits in a time range. */
    static EventFilter of(VisitRequest request, TimeRange range) {
        return new EventFilter(range, Set.copyOf(request.queues()), request.conversations());
    }

    /** The condition of a query; unless it {@link #isComplete}, {@link #admits} decides the rest. */
    String sql() {
        // The column itself is compared, not a function of it, so that engines skip what their statistics rule out.
        return isIn("event_time", range)
                + among("queue_id", queues.stream().map(QueueId::value).toList())
                + among("conversation_id", conversations);
    }

    /** A condition on a column; nothing without values, or with one that no literal can have. */
    private static String among(String column, Collection<String> values) {
        if (values.isEmpty() || !values.stream().allMatch(EventFilter::isPlain)) {
            return "";
        }
        return " and " + column + " in "
                + values.stream().sorted().map(value -> "'" + value + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    /** The condition that a column is in a time range. */
    public static String isIn(String column, TimeRange range) {
        return column + " >= timestamp_millis(" + millis(range.start()) + ") and " + column + " < timestamp_millis("
                + millis(range.end()) + ")";
    }

    /** Whether the condition chooses the queues too. */
    boolean isComplete() {
        return queues.stream().map(QueueId::value).allMatch(EventFilter::isPlain);
    }

    private static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches();
    }

    /** Whether a row of that queue is chosen. */
    boolean admits(QueueId queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    /** Whether a row of that queue and conversation is chosen. */
    boolean admits(QueueId queue, String conversation) {
        return admits(queue) && (conversations.isEmpty() || conversations.contains(conversation));
    }

    /** The first whole millisecond that is not before the instant; events have whole milliseconds. */
    private static long millis(Instant instant) {
        boolean whole = instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
        return Math.addExact(instant.toEpochMilli(), whole ? 0 : 1);
    }
}
