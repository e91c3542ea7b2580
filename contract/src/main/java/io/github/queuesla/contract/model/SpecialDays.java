package io.github.queuesla.contract.model;

import io.github.queuesla.contract.holiday.Holiday;
import io.github.queuesla.contract.holiday.PublicHolidays;
import io.github.queuesla.contract.problem.ContractProblem;
import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Severity;
import io.github.queuesla.core.quantity.InvalidValueException;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The special days of opening hours: the days that the contract lists, and public holidays. Immutable.
 *
 * @param listed the listed days by date, which override all others
 * @param yearly the listed days of every year, which override public holidays
 * @param except public holidays and days of every year that are ordinary days here
 * @param places the places whose public holidays close; the first of those that close earliest names the day
 * @param week the hours of ordinary days; a holiday that begins later in the day leaves the hours before it
 */
record SpecialDays(
        Map<LocalDate, SpecialDay> listed,
        Map<MonthDay, SpecialDay> yearly,
        Set<LocalDate> except,
        List<Place> places,
        Map<DayOfWeek, List<OpenTime>> week)
        implements BusinessCalendar {

    /**
     * Where the file names a country or region.
     *
     * @param file as messages call it
     * @param at the place in it
     * @param holidays which it names
     */
    record Place(String file, Position at, PublicHolidays holidays) {

        private Optional<Holiday> on(LocalDate day) {
            try {
                return holidays.on(day);
            } catch (InvalidValueException unknown) {
                ContractProblem problem = new ContractProblem(
                        Severity.ERROR, at.line(), at.column(), unknown.problem(), unknown.advice());
                throw new IllegalArgumentException(problem.text(file), unknown);
            }
        }
    }

    SpecialDays {
        listed = Map.copyOf(listed);
        yearly = Map.copyOf(yearly);
        except = Set.copyOf(except);
        places = List.copyOf(places);
        week = Map.copyOf(week);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when it is not known whether the day is a holiday, with the place in the file
     */
    @Override
    public Optional<SpecialDay> on(LocalDate day) {
        SpecialDay said = listed.get(day);
        if (said != null || except.contains(day)) {
            return Optional.ofNullable(said);
        }
        SpecialDay everyYear = yearly.get(MonthDay.from(day));
        if (everyYear != null) {
            return Optional.of(everyYear);
        }
        return places.stream()
                .flatMap(place -> place.on(day).stream())
                .min(Comparator.comparingInt(Holiday::fromMinute))
                .flatMap(holiday -> closed(day, holiday));
    }

    /** An ordinary day where a holiday begins only after the doors have closed. */
    private Optional<SpecialDay> closed(LocalDate day, Holiday holiday) {
        List<OpenTime> ordinary = week.getOrDefault(day.getDayOfWeek(), List.of());
        List<OpenTime> left = holiday.leaves(ordinary);
        return holiday.fromMinute() > 0 && left.equals(ordinary)
                ? Optional.empty()
                : Optional.of(new SpecialDay(holiday.name(), left));
    }
}
