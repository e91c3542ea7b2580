package io.github.queuesla.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A clock that stands still outside opening hours. It remembers the hours of each day, because many waits are of the same
 * one. Not thread-safe.
 */
public final class OpenClock {

    private final OpeningHours hours;
    private final Map<LocalDate, List<TimeRange>> days = new HashMap<>();

    /** A clock of those hours. */
    public OpenClock(OpeningHours hours) {
        this.hours = hours;
    }

    /** The open time between the two instants, in whole milliseconds; 0 when the second is not later. */
    public long millis(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        TimeRange wait = new TimeRange(from, to);
        long millis = 0;
        LocalDate last = day(to.minusNanos(1));
        for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (TimeRange open : days.computeIfAbsent(day, this::openOn)) {
                millis += open.cutTo(wait).map(part -> part.length().toMillis()).orElse(0L);
            }
        }
        return millis;
    }

    /** UTC days, which no clock change makes longer or shorter. */
    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private List<TimeRange> openOn(LocalDate day) {
        return hours.openWithin(new TimeRange(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
