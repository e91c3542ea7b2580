package io.github.queuesla.history.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run is going to fetch. Immutable.
 *
 * @param availableUntil the instant up to which the platform has all contacts
 * @param days the days to fetch, in order
 * @param notYetAvailable the days of the range that the platform does not have completely yet
 * @param forgotten the days of the range that the platform keeps no longer
 * @param check the comparison with the platform's counts
 * @param made when the plan was made, by the clock of this machine
 * @param lastRun when the run before ended, by the clock that this machine had then; empty before the first
 */
public record SyncPlan(
        Instant availableUntil,
        List<PlannedDay> days,
        List<LocalDate> notYetAvailable,
        List<LocalDate> forgotten,
        ChangeCheck check,
        Instant made,
        Optional<Instant> lastRun) {

    public SyncPlan {
        days = List.copyOf(days);
        notYetAvailable = List.copyOf(notYetAvailable);
        forgotten = List.copyOf(forgotten);
    }

    /** Whether the clock of this machine is, or was, wrong: the run before ended later than it is now. */
    public boolean isClockBehind() {
        return lastRun.filter(ended -> ended.isAfter(made)).isPresent();
    }
}
