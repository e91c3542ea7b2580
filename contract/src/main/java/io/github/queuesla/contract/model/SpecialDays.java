package io.github.queuesla.contract.model;

import io.github.queuesla.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The special days of opening hours: the days that the contract lists, and public holidays. Immutable.
 *
 * @param listed the listed days by date, which override public holidays
 * @param holidays the public holidays by place; the first place with a holiday on a day gives its name
 */
record SpecialDays(Map<LocalDate, SpecialDay> listed, List<BusinessCalendar> holidays) implements BusinessCalendar {

    SpecialDays {
        listed = Map.copyOf(listed);
        holidays = List.copyOf(holidays);
    }

    @Override
    public Optional<SpecialDay> on(LocalDate day) {
        return Optional.ofNullable(listed.get(day))
                .or(() -> holidays.stream()
                        .flatMap(place -> place.on(day).stream())
                        .findFirst());
    }
}
