package io.github.queuesla.history.sync;

import io.github.queuesla.core.count.Failure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The comparison of days in the folder with the platform's counts. Immutable.
 *
 * @param due whether all days were to be compared
 * @param compared the number of days that were compared, besides those to fetch anyway
 * @param changed the days in which the platform counts other contacts
 * @param failure why some days could not be compared; empty when all could
 */
public record ChangeCheck(boolean due, int compared, List<LocalDate> changed, Optional<Failure> failure) {

    public ChangeCheck {
        changed = List.copyOf(changed);
    }
}
