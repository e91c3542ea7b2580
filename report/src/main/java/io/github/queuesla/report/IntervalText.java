package io.github.queuesla.report;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The names of intervals by the clock and the calendar of a time zone. */
public final class IntervalText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WEEK = new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .toFormatter(Locale.ROOT);

    private IntervalText() {}

    /** The name of an interval; a day, week or month that the period cuts is marked as a part. */
    public static String of(TimeRange interval, Granularity granularity, ZoneId zone) {
        ZonedDateTime start = interval.start().atZone(zone);
        LocalDate day = start.toLocalDate();
        return switch (granularity) {
            case QUARTER_HOUR, HALF_HOUR, HOUR -> clock(start);
            case DAY -> day + cut(interval, day, day.plusDays(1), zone);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield WEEK.format(day) + cut(interval, monday, monday.plusWeeks(1), zone);
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield MONTH.format(day) + cut(interval, first, first.plusMonths(1), zone);
            }
        };
    }

    /** An interval within a day, with the day of the week: {@code Tue 2024-01-30 10:00-10:30}. */
    public static String fromTo(TimeRange interval, ZoneId zone) {
        ZonedDateTime start = interval.start().atZone(zone);
        String end = clock(interval.end().atZone(zone));
        return weekday(start.getDayOfWeek()) + " " + clock(start) + "-" + end.substring(end.indexOf(' ') + 1);
    }

    /** A day of the week in short: {@code Tue}. */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** A time to the minute. */
    public static String time(Instant instant, ZoneId zone) {
        return clock(instant.atZone(zone));
    }

    private static String clock(ZonedDateTime start) {
        return clock(start, MINUTE);
    }

    /** A time in that format; with the UTC offset in the hour that the clock repeats. */
    public static String clock(ZonedDateTime start, DateTimeFormatter format) {
        // When clocks go back, an hour has two valid offsets, and its two occurrences would have the same name.
        boolean twice = start.getZone()
                        .getRules()
                        .getValidOffsets(start.toLocalDateTime())
                        .size()
                > 1;
        return format.format(start) + (twice ? start.getOffset().getId() : "");
    }

    private static String cut(TimeRange interval, LocalDate first, LocalDate next, ZoneId zone) {
        boolean whole = interval.start().equals(first.atStartOfDay(zone).toInstant())
                && interval.end().equals(next.atStartOfDay(zone).toInstant());
        return whole ? "" : " (part)";
    }
}
