package io.github.queuesla.history.imports;

import io.github.queuesla.core.contact.EventType;
import java.time.LocalDate;
import java.util.Map;

/**
 * What became of a day of an import. Immutable.
 *
 * @param day the day in UTC
 * @param outcome what became of it
 * @param events the events that the folder has of it now, by type
 */
public record ImportedDay(LocalDate day, Outcome outcome, Map<EventType, Long> events) {

    /** What became of a day. */
    public enum Outcome {
        /** The folder did not have it. */
        ADDED,
        /** It was imported before, and has these conversations besides or instead. */
        MERGED,
        /** The folder has it from the platform, which knows the whole day; the import is left out. */
        LEFT_OUT
    }

    public ImportedDay {
        events = Map.copyOf(events);
    }
}
