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

/** Names a piece of a period by the clock and the calendar of a zone. */
public final class IntervalText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WEEK = new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .toFormatter(Locale.ROOT);

    private IntervalText() {}

    /** The name; a day, week or month that the period cuts short is said to be a part. */
    public static String of(TimeRange piece, Granularity granularity, ZoneId zone) {
        ZonedDateTime start = piece.start().atZone(zone);
        LocalDate day = start.toLocalDate();
        return switch (granularity) {
            case QUARTER_HOUR, HALF_HOUR, HOUR -> clock(start);
            case DAY -> day + cut(piece, day, day.plusDays(1), zone);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield WEEK.format(day) + cut(piece, monday, monday.plusWeeks(1), zone);
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield MONTH.format(day) + cut(piece, first, first.plusMonths(1), zone);
            }
        };
    }

    /** A stretch within a day, with the day of the week: {@code Tue 2024-01-30 10:00-10:30}. */
    public static String fromTo(TimeRange piece, ZoneId zone) {
        ZonedDateTime start = piece.start().atZone(zone);
        String end = clock(piece.end().atZone(zone));
        return start.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + clock(start) + "-"
                + end.substring(end.indexOf(' ') + 1);
    }

    /** A moment to the minute. */
    public static String moment(Instant moment, ZoneId zone) {
        return clock(moment.atZone(zone));
    }

    /** With the offset where the clock shows the same time twice. */
    private static String clock(ZonedDateTime start) {
        boolean twice = start.getZone()
                        .getRules()
                        .getValidOffsets(start.toLocalDateTime())
                        .size()
                > 1;
        return MINUTE.format(start) + (twice ? start.getOffset().getId() : "");
    }

    private static String cut(TimeRange piece, LocalDate first, LocalDate next, ZoneId zone) {
        boolean whole = piece.start().equals(first.atStartOfDay(zone).toInstant())
                && piece.end().equals(next.atStartOfDay(zone).toInstant());
        return whole ? "" : " (part)";
    }
}
