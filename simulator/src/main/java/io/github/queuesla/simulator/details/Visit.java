package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.traffic.ContactDraws;

/**
 * A contact as a part of a conversation. Times are milliseconds since the epoch.
 *
 * @param queue its queue
 * @param mediaType its media type
 * @param offered when it entered the queue
 * @param waitMillis how long it waited
 * @param outcome how its wait ended
 * @param draws what else is random about it
 */
record Visit(Queue queue, MediaType mediaType, long offered, long waitMillis, Outcome outcome, ContactDraws draws) {

    private static final long LONGEST_TALK_MILLIS = 600_000;
    private static final long LONGEST_WRAP_UP_MILLIS = 30_000;

    /** No visit is handled longer than this after its wait. */
    static final long LONGEST_HANDLING_MILLIS = LONGEST_TALK_MILLIS + LONGEST_WRAP_UP_MILLIS;

    /** When its wait ended. */
    long ended() {
        return offered + waitMillis;
    }

    boolean isAnswered() {
        return outcome == Outcome.ANSWERED;
    }

    /** When the agent was done talking; the end of the wait if there was no agent. */
    long talkedUntil() {
        return isAnswered() ? ended() + draws.between("talk", 8_000, LONGEST_TALK_MILLIS) : ended();
    }

    /** When the agent had finished. */
    long handledUntil() {
        return isAnswered() ? talkedUntil() + draws.between("wrap-up", 1_000, LONGEST_WRAP_UP_MILLIS) : ended();
    }
}
