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
 * The pieces a period is reported in. Days, weeks and months are those of the calendar in a zone, so a day is 23 or 25
 * hours long where the clock changes; the shorter ones have fixed lengths and start at round times of the zone's clock, so
 * that one may be cut short where the clock changes by less than an hour.
 */
public enum Granularity {
    QUARTER_HOUR,
    HALF_HOUR,
    HOUR,
    DAY,
    /** From Monday, as ISO 8601 has it. */
    WEEK,
    MONTH;

    /** Whether the pieces are days or longer. */
    public boolean isCalendar() {
        return compareTo(DAY) >= 0;
    }

    /** The length of a piece that always has the same. */
    public Duration fixedLength() {
        return switch (this) {
            case QUARTER_HOUR -> Duration.ofMinutes(15);
            case HALF_HOUR -> Duration.ofMinutes(30);
            case HOUR -> Duration.ofHours(1);
            case DAY, WEEK, MONTH -> throw new IllegalStateException(this + " has no fixed length");
        };
    }

    /** The pieces of the range in order, without gaps; the first and the last are cut to the range. */
    public List<TimeRange> split(TimeRange range, ZoneId zone) {
        List<TimeRange> pieces = new ArrayList<>();
        Instant start = range.start();
        while (start.isBefore(range.end())) {
            Instant next = next(start, zone);
            Instant end = next.isAfter(range.end()) ? range.end() : next;
            pieces.add(new TimeRange(start, end));
            start = end;
        }
        return List.copyOf(pieces);
    }

    /** The start of the piece after the one that holds the moment. */
    private Instant next(Instant moment, ZoneId zone) {
        if (!isCalendar()) {
            return nextFixed(moment, zone);
        }
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate next = switch (this) {
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            default -> day.plusDays(1);
        };
        Instant start = next.atStartOfDay(zone).toInstant();
        return start.isAfter(moment)
                ? start
                : next.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant nextFixed(Instant moment, ZoneId zone) {
        long step = fixedLength().toSeconds();
        long offset = zone.getRules().getOffset(moment).getTotalSeconds();
        long local = moment.getEpochSecond() + offset;
        return Instant.ofEpochSecond((Math.floorDiv(local, step) + 1) * step - offset);
    }
}
