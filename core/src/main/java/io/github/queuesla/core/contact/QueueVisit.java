package io.github.queuesla.core.contact;

import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One visit of a contact to a queue, as it stands at the end of a time range. Immutable. It has no data about the
 * customer or the agent.
 *
 * @param conversationId the platform's id of the conversation
 * @param visit the number of the visit to a queue within its conversation, from 1
 * @param queue the queue
 * @param media the medium of the visit
 * @param offered when it entered the queue, in whole milliseconds; empty when the platform does not say
 * @param outcome how its wait ended in the range, never {@link Outcome#ANY}; empty when it did not end in it
 * @param ended when its wait ended, in whole milliseconds; without an outcome, when it ended later, if that is known
 * @param waitMillis how long it waited, at least 0; empty without an outcome
 */
public record QueueVisit(
        String conversationId,
        int visit,
        QueueId queue,
        MediaType media,
        Optional<Instant> offered,
        Optional<Outcome> outcome,
        Optional<Instant> ended,
        OptionalLong waitMillis) {

    public QueueVisit {
        if (outcome.filter(Outcome.ANY::equals).isPresent()) {
            throw new IllegalArgumentException("a visit has one outcome or none");
        }
        if (outcome.isPresent() && (ended.isEmpty() || waitMillis.isEmpty())) {
            throw new IllegalArgumentException("a visit with an outcome has its time and its wait");
        }
        if (outcome.isEmpty() && (offered.isEmpty() || waitMillis.isPresent())) {
            throw new IllegalArgumentException("a visit without an outcome has the time of its offer, and no wait");
        }
    }

    /** The same visit to a queue of that organisation. */
    public QueueVisit in(String organisation) {
        return new QueueVisit(
                conversationId, visit, queue.in(organisation), media, offered, outcome, ended, waitMillis);
    }

    /** The same visit with another wait; empty without an outcome. */
    public QueueVisit withWait(OptionalLong other) {
        return new QueueVisit(conversationId, visit, queue, media, offered, outcome, ended, other);
    }

    /** The instant at which reports count it: that of its outcome, or that of its offer without one. */
    public Instant time() {
        return (outcome.isPresent() ? ended : offered).orElseThrow();
    }
}
