package io.github.queuesla.core.count;

import java.util.Optional;

/**
 * How long the platform keeps contacts. It deletes older ones, so counts of earlier times are too low or 0. Immutable.
 *
 * @param known whether the platform says how long
 * @param days the number of days; empty when unknown, and when contacts are kept without limit
 */
public record DataRetention(boolean known, Optional<Long> days) {

    /** The platform does not say it, for example because the OAuth client may not read it. */
    public static final DataRetention UNKNOWN = new DataRetention(false, Optional.empty());

    /** Contacts are kept for that many days; without a number, as long as the organisation exists. */
    public static DataRetention known(Optional<Long> days) {
        return new DataRetention(true, days);
    }
}
