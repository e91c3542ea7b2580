package io.github.queuesla.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A calendar of special days: holidays, and days with other hours than the week's. */
@FunctionalInterface
public interface BusinessCalendar {

    /** No special days. */
    BusinessCalendar NONE = day -> Optional.empty();

    /**
     * A day with other hours than the week's. Immutable.
     *
     * @param reason the name of the day
     * @param open its hours in order; empty means closed
     */
    record SpecialDay(String reason, List<OpenTime> open) {
        public SpecialDay {
            open = List.copyOf(open);
        }
    }

    /** The special day; empty for an ordinary one. */
    Optional<SpecialDay> on(LocalDate day);
}
