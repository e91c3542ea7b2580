package io.github.queuesla.core.agreement;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The stretch of time that a service level is judged over, each one alone; of the calendar in the level's zone. */
public enum Window {
    DAY(Granularity.DAY),
    /** From Monday, as ISO 8601 has it. */
    WEEK(Granularity.WEEK),
    MONTH(Granularity.MONTH);

    private final Granularity granularity;

    Window(Granularity granularity) {
        this.granularity = granularity;
    }

    /** The pieces of a period that it stands for. */
    public Granularity granularity() {
        return granularity;
    }

    /** The first day of the one that holds the day. */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the one after that which begins on the day. */
    public LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** All of the one that holds the moment, by the calendar of the zone. */
    public TimeRange around(Instant moment, ZoneId zone) {
        LocalDate first = firstDay(moment.atZone(zone).toLocalDate());
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                next(first).atStartOfDay(zone).toInstant());
    }
}
