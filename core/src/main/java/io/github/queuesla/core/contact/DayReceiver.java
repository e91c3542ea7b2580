package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.Failure;
import java.time.LocalDate;
import java.util.List;

/**
 * A receiver of conversations, day by day. Calls come one at a time, though from several threads, and days may
 * alternate. What a call throws ends the reading of all days, and {@link ContactSource#read} throws it.
 */
public interface DayReceiver {

    /** Begins a day, or begins it again; then everything received for it before is void. */
    void begin(LocalDate day);

    /**
     * Receives the events of one conversation that was active in the day. They may lie outside of the day. When the
     * same conversation arrives again, as when the platform delivers a page twice, the later one replaces the earlier.
     *
     * @param conversationId the platform's id of the conversation
     * @param events its events in order of time; may be empty
     */
    void conversation(LocalDate day, String conversationId, List<QueueEvent> events);

    /** Receives the problem of a conversation, or of a part of it, that cannot be counted. */
    void putAside(LocalDate day, PutAside item);

    /** Ends a day whose conversations have all been received. */
    void complete(LocalDate day, DayProvenance provenance);

    /** Ends a day that could not be read; it may not have begun. What was received for it is void. */
    void failed(LocalDate day, Failure failure);
}
