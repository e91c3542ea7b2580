package io.github.queuesla.simulator.details;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A party of a conversation.
 *
 * @param id a UUID
 * @param name what it is called, if anything
 * @param purpose as the platform names it: customer, ivr, acd, agent
 * @param userId the agent, if it is one
 * @param attributes data that flows and agents attached to it
 * @param session its only session
 */
record Participant(
        String id,
        @Nullable String name,
        String purpose,
        @Nullable String userId,
        Map<String, String> attributes,
        Session session) {

    /** The same participant with another session. */
    Participant with(Session other) {
        return new Participant(id, name, purpose, userId, attributes, other);
    }
}
