package io.github.queuesla.core.contact;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One event of a contact in a queue. Immutable. It has no data about the customer or the agent.
 *
 * @param type what happened
 * @param time when the platform emitted it, in whole milliseconds; intervals and days count it then
 * @param offered when this visit to the queue began, in whole milliseconds; empty when the platform does not say
 * @param waitMillis how long the contact waited, at least 0; empty for {@link EventType#OFFERED}
 * @param queue the queue
 * @param media the medium of the visit
 * @param direction {@code inbound} or {@code outbound}, as the platform writes it; empty when it does not
 * @param conversationId the platform's id of the conversation
 * @param visit the number of the visit to a queue within its conversation, from 1, in order of time
 */
public record QueueEvent(
        EventType type,
        Instant time,
        Optional<Instant> offered,
        OptionalLong waitMillis,
        QueueId queue,
        MediaType media,
        Optional<String> direction,
        String conversationId,
        int visit) {

    public QueueEvent {
        if (waitMillis.isPresent() == (type == EventType.OFFERED)) {
            throw new IllegalArgumentException("an event has a wait, unless it is an offer");
        }
        if (waitMillis.isPresent() && waitMillis.getAsLong() < 0) {
            throw new IllegalArgumentException("a wait is never negative: " + waitMillis.getAsLong() + " ms");
        }
        if (visit < 1) {
            throw new IllegalArgumentException("visits are numbered from 1");
        }
    }
}
