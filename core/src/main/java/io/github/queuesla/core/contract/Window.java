package io.github.queuesla.core.contract;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The time range that is judged on its own, by the calendar of the service level's time zone. */
public enum Window {
    DAY,
    /** From Monday to Sunday (ISO 8601). */
    WEEK,
    MONTH,
    /** The whole period of the report. */
    PERIOD;

    /** The calendar interval that it matches; empty for {@link #PERIOD}. */
    public Optional<Granularity> granularity() {
        return this == PERIOD ? Optional.empty() : Optional.of(Granularity.valueOf(name()));
    }

    /** The first day of the window that contains the day; for {@link #PERIOD}, the day itself. */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY, PERIOD -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the next window, given the first day of one; for {@link #PERIOD}, the day after. */
    public LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY, PERIOD -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** The whole window that contains the instant, by the calendar of the zone; for {@link #PERIOD}, its day. */
    public TimeRange containing(Instant instant, ZoneId zone) {
        LocalDate first = firstDay(instant.atZone(zone).toLocalDate());
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                next(first).atStartOfDay(zone).toInstant());
    }
}
