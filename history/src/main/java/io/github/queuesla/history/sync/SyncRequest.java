package io.github.queuesla.history.sync;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run shall do. Immutable.
 *
 * @param from the first day in UTC; empty for where the folder ends, and at least the last 31 days
 * @param to the last day, included; empty for yesterday
 * @param scope which of these days
 * @param checkChanges whether to compare all days with the platform, even if that was done within a week
 */
public record SyncRequest(Optional<LocalDate> from, Optional<LocalDate> to, Scope scope, boolean checkChanges) {

    /** Which days of the range to fetch. */
    public enum Scope {
        /** Those that are missing or may have changed. */
        NEEDED,
        /** All. */
        FULL,
        /** Only those whose file is damaged, after all are read. */
        REPAIR
    }

    /** What is needed, without options. */
    public static final SyncRequest NEEDED = new SyncRequest(Optional.empty(), Optional.empty(), Scope.NEEDED, false);

    public SyncRequest {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("the last day is before the first: " + from.get() + " to " + to.get());
        }
    }
}
