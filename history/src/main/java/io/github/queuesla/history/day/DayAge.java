package io.github.queuesla.history.day;

import io.github.queuesla.core.count.DataRetention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The age of a day: whether the platform still changes its contacts, and whether it still has them. */
public final class DayAge {

    /** The platform processes contacts again 48 hours later and more; after this, only a comparison notices changes. */
    public static final Duration LOOK_BACK = Duration.ofDays(4);

    /** No platform forgets contacts sooner. */
    private static final Duration LEAST_RETENTION = Duration.ofDays(31);

    private DayAge() {}

    /** Whether a day that was fetched when the platform had all contacts up to then is not expected to change. */
    public static boolean isOld(LocalDate day, Instant availableUntil, Duration lookBack) {
        return !availableUntil.isBefore(Days.end(day).plus(lookBack));
    }

    /** Whether the platform has no contacts of that day any more. */
    public static boolean isForgotten(LocalDate day, DataRetention retention, Instant now) {
        return retention
                .days()
                .filter(days -> Days.start(day).isBefore(now.minus(Duration.ofDays(days))))
                .isPresent();
    }

    /** Whether it is unknown if the platform still has contacts of that day. */
    public static boolean mayBeForgotten(LocalDate day, DataRetention retention, Instant now) {
        return !retention.known() && Days.start(day).isBefore(now.minus(LEAST_RETENTION));
    }
}
