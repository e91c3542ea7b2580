package io.github.queuesla.history.sync;

import java.time.LocalDate;

/**
 * A day to fetch. Immutable.
 *
 * @param day the day in UTC
 * @param reason why
 */
public record PlannedDay(LocalDate day, Reason reason) {

    /** Why a day is fetched. */
    public enum Reason {
        /** The folder does not have it. */
        MISSING,
        /** Its file cannot be read, or does not have what it says. */
        DAMAGED,
        /** It was so recent when it was fetched that the platform may have changed it since. */
        RECENT,
        /** The platform counts other contacts. */
        CHANGED,
        /** The user asked for all. */
        REQUESTED
    }
}
