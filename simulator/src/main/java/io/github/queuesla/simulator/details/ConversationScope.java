package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.conversation.Conversation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.query.Interval;
import io.github.queuesla.simulator.query.Subject;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What a job looks for, fixed when it is submitted: all its pages show the same state of the platform.
 *
 * @param query the request
 * @param asOf what is known and kept
 * @param invisibleQueues ids of queues that the client cannot see
 */
record ConversationScope(JobQuery query, AsOf asOf, Set<String> invisibleQueues) {

    Interval interval() {
        return query.interval();
    }

    long start() {
        return interval().start().toEpochMilli();
    }

    long end() {
        return interval().end().toEpochMilli();
    }

    boolean isVisible(Queue queue) {
        return !invisibleQueues.contains(queue.id());
    }

    /** Whether this conversation is wanted. */
    boolean covers(Conversation conversation) {
        boolean active = conversation.start() < end() && conversation.activeUntil() > start();
        return active
                && (!query.startedInside() || conversation.start() >= startOfDay())
                && conversation.visits().stream()
                        .anyMatch(visit -> query.filter().test(new Subject(visit.queue(), visit.mediaType())));
    }

    private long startOfDay() {
        return interval()
                .start()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant()
                .toEpochMilli();
    }
}
