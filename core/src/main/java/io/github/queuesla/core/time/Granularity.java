package io.github.queuesla.core.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The length of an interval. Days, weeks and months are those of the calendar in a time zone, so a day has 23 or 25
 * hours when the clock changes. Shorter intervals have a fixed length and start at round times of the zone's clock, so
 * one may be cut short when the clock changes by less than an hour.
 */
public enum Granularity {
    QUARTER_HOUR,
    HALF_HOUR,
    HOUR,
    DAY,
    /** From Monday to Sunday (ISO 8601). */
    WEEK,
    MONTH;

    /** Whether the intervals are days, weeks or months. */
    public boolean isCalendar() {
        return compareTo(DAY) >= 0;
    }

    /** The length of an interval below a day. */
    public Duration fixedLength() {
        return switch (this) {
            case QUARTER_HOUR -> Duration.ofMinutes(15);
            case HALF_HOUR -> Duration.ofMinutes(30);
            case HOUR -> Duration.ofHours(1);
            case DAY, WEEK, MONTH -> throw new IllegalStateException(this + " has no fixed length");
        };
    }

    /** The intervals of the range in order, without gaps; the first and the last are cut to the range. */
    public List<TimeRange> split(TimeRange range, ZoneId zone) {
        List<TimeRange> intervals = new ArrayList<>();
        Instant start = range.start();
        while (start.isBefore(range.end())) {
            Instant next = next(start, zone);
            Instant end = next.isAfter(range.end()) ? range.end() : next;
            intervals.add(new TimeRange(start, end));
            start = end;
        }
        return List.copyOf(intervals);
    }

    /** The start of the interval after the one that contains the instant. */
    private Instant next(Instant instant, ZoneId zone) {
        if (!isCalendar()) {
            return nextFixed(instant, zone);
        }
        LocalDate day = instant.atZone(zone).toLocalDate();
        LocalDate next = switch (this) {
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            default -> day.plusDays(1);
        };
        Instant start = next.atStartOfDay(zone).toInstant();
        // A zone may skip a whole day: the next one then starts at the same instant as the skipped one (Samoa, 2011).
        return start.isAfter(instant)
                ? start
                : next.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant nextFixed(Instant instant, ZoneId zone) {
        long step = fixedLength().toSeconds();
        long offset = zone.getRules().getOffset(instant).getTotalSeconds();
        // Local seconds, so that hours start on the full hour in zones such as Asia/Kolkata (+05:30).
        long local = instant.getEpochSecond() + offset;
        return Instant.ofEpochSecond((Math.floorDiv(local, step) + 1) * step - offset);
    }
}
