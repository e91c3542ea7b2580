package io.github.queuesla.core.contact;

import io.github.queuesla.core.queue.QueueId;

/**
 * What identifies a visit. Immutable.
 *
 * @param queue the queue
 * @param conversationId the platform's id of the conversation
 * @param visit the number of the visit within it
 */
public record VisitKey(QueueId queue, String conversationId, int visit) {

    /** The key of a visit. */
    public static VisitKey of(QueueVisit visit) {
        return new VisitKey(visit.queue(), visit.conversationId(), visit.visit());
    }

    /** The key of the same visit to a queue of that organisation. */
    public VisitKey in(String organisation) {
        return new VisitKey(queue.in(organisation), conversationId, visit);
    }
}
