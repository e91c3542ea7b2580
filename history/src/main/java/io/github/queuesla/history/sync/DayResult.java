package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.count.Failure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a day. Immutable.
 *
 * @param day the day in UTC
 * @param outcome what became of it
 * @param conversations the number of conversations received, those that came twice included
 * @param before the events that the folder had, by type; empty when it had no readable file
 * @param after the events that the folder has now
 * @param differs whether the platform still counts other contacts
 * @param failure why it could not be fetched; only when it failed
 */
public record DayResult(
        LocalDate day,
        Outcome outcome,
        long conversations,
        Map<EventType, Long> before,
        Map<EventType, Long> after,
        boolean differs,
        Optional<Failure> failure) {

    /** What became of a day. */
    public enum Outcome {
        /** The folder did not have it. */
        ADDED,
        /** It has other events than before. */
        CHANGED,
        /** It has the same events as before. */
        UNCHANGED,
        /** The platform has no contacts of it any more; the folder keeps those that it had. */
        KEPT,
        /** It could not be fetched; the folder is as it was. */
        FAILED
    }

    public DayResult {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static DayResult failed(LocalDate day, Map<EventType, Long> before, Failure failure) {
        return new DayResult(day, Outcome.FAILED, 0, before, before, false, Optional.of(failure));
    }
}
