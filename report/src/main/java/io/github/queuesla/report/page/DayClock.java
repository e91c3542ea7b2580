package io.github.queuesla.report.page;

import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Days and times of day as they are in one place.
 *
 * @param zone whose clock
 */
record DayClock(ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }

    LocalDate day(TimeRange range) {
        return at(range.start()).toLocalDate();
    }

    /** {@code Mon 8 Jan 2024}. */
    static String day(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + shortDay(day) + " "
                + day.getYear();
    }

    /** {@code 8 Jan}. */
    static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** {@code Jan 2024}. */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
    }

    /** {@code 08:30–09:00}; with the offset where the clock shows the same time twice. */
    String times(TimeRange range) {
        ZonedDateTime start = at(range.start());
        boolean twice = zone.getRules().getValidOffsets(start.toLocalDateTime()).size() > 1;
        return TIME.format(start) + "–" + TIME.format(at(range.end()))
                + (twice ? " (" + start.getOffset().getId() + ")" : "");
    }

    /** What pieces of that length are called, in the singular. */
    static String unit(Duration length) {
        return switch ((int) length.toMinutes()) {
            case 15 -> "quarter hour";
            case 30 -> "half hour";
            case 60 -> "hour";
            default -> "interval";
        };
    }
}
