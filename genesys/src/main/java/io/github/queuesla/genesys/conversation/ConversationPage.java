package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the results of a details job. Immutable.
 *
 * @param conversations the conversations that can be counted
 * @param putAside what cannot be counted
 * @param cursor names the next page; empty on the last
 * @param availableUntil the instant up to which the platform had all contacts; empty when it does not say
 */
public record ConversationPage(
        List<Conversation> conversations,
        List<PutAside> putAside,
        Optional<String> cursor,
        Optional<Instant> availableUntil) {

    /**
     * The queue events of a conversation. Immutable.
     *
     * @param id the platform's id of it
     * @param events in order of time; may be empty
     */
    public record Conversation(String id, List<QueueEvent> events) {
        public Conversation {
            events = List.copyOf(events);
        }
    }

    public ConversationPage {
        conversations = List.copyOf(conversations);
        putAside = List.copyOf(putAside);
    }
}
