package io.github.queuesla.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days on which the hours of the week do not hold: holidays, and days with hours of their own. */
@FunctionalInterface
public interface BusinessCalendar {

    /** No such days. */
    BusinessCalendar NONE = day -> Optional.empty();

    /**
     * A day with other hours. Immutable.
     *
     * @param reason what the day is called, for readers
     * @param open its hours in order; empty means closed all day
     */
    record SpecialDay(String reason, List<OpenTime> open) {
        public SpecialDay {
            open = List.copyOf(open);
        }
    }

    /** What is special about the day; empty when it is an ordinary one. */
    Optional<SpecialDay> on(LocalDate day);
}
