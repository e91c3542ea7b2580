package io.github.queuesla.history.engine;

import io.github.queuesla.core.contact.QueueEvent;
import java.util.List;
import java.util.function.Function;

/** A writer of one file of events. Not thread-safe. */
public interface DayWriter extends AutoCloseable {

    /**
     * Adds the events of a conversation. When the conversation was added before, these replace the earlier ones.
     *
     * @param events all its events of the day; may be empty
     */
    void add(String conversationId, List<QueueEvent> events);

    /**
     * Writes all events, sorted by queue and time and compressed, with a text in the footer. Forcing the file to the disk
     * is left to the caller.
     *
     * @param footer makes the text of the footer from what is in the file
     * @return what is in the file
     */
    DayContent finish(Function<DayContent, String> footer);

    /** Drops everything that was added, unless it has finished. */
    @Override
    void close();
}
