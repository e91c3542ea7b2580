package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import java.util.List;

/** A receiver of conversations, one at a time. */
public interface ConversationReceiver {

    /**
     * Receives the queue events of a conversation.
     *
     * @param id the platform's id of the conversation
     * @param events its events in order of time; may be empty
     */
    void conversation(String id, List<QueueEvent> events);

    /** Receives the problem of a conversation, or of a part of it, that cannot be counted. */
    void putAside(PutAside item);
}
