package io.github.queuesla.contract.model;

import io.github.queuesla.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days that a contract lists, and behind them the holidays of places. Immutable.
 *
 * @param listed days by date, which beat the holidays
 * @param holidays the places, the first of which that knows a day names it
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
