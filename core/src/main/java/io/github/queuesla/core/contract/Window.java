package io.github.queuesla.core.contract;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The stretch of time that a service level is judged over, each one alone; of the calendar in the level's zone. */
public enum Window {
    DAY,
    /** From Monday, as ISO 8601 has it. */
    WEEK,
    MONTH,
    /** All of the period that somebody asks about, whatever that is. */
    PERIOD;

    /** The pieces of the calendar that it stands for; empty for whatever period was asked about. */
    public Optional<Granularity> granularity() {
        return this == PERIOD ? Optional.empty() : Optional.of(Granularity.valueOf(name()));
    }

    /** The first day of the one that holds the day; for {@link #PERIOD}, which is of no calendar, the day itself. */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY, PERIOD -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the one after that which begins on the day; for {@link #PERIOD}, the day after. */
    public LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY, PERIOD -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** All of the one that holds the moment, by the calendar of the zone; for {@link #PERIOD}, the day. */
    public TimeRange containing(Instant moment, ZoneId zone) {
        LocalDate first = firstDay(moment.atZone(zone).toLocalDate());
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                next(first).atStartOfDay(zone).toInstant());
    }
}
