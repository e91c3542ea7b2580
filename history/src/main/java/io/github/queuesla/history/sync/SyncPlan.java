package io.github.queuesla.history.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run is going to fetch. Immutable.
 *
 * @param availableUntil the instant up to which the platform has all contacts
 * @param days the days to fetch, in order
 * @param notYetAvailable the days of the range that the platform does not have completely yet
 * @param forgotten the days of the range that the platform keeps no longer
 * @param check the comparison with the platform's counts
 */
public record SyncPlan(
        Instant availableUntil,
        List<PlannedDay> days,
        List<LocalDate> notYetAvailable,
        List<LocalDate> forgotten,
        ChangeCheck check) {

    public SyncPlan {
        days = List.copyOf(days);
        notYetAvailable = List.copyOf(notYetAvailable);
        forgotten = List.copyOf(forgotten);
    }
}
