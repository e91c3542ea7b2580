package io.github.queuesla.history.day;

import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days of a history, in UTC. */
public final class Days {
    private Days() {}

    /** The day of an instant. */
    public static LocalDate of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The day in which a time range starts. */
    public static LocalDate first(TimeRange range) {
        return of(range.start());
    }

    /** The last day of which a time range has a part; a range that ends at midnight has none of the next day. */
    public static LocalDate last(TimeRange range) {
        return of(range.end().minusNanos(1));
    }

    /** The first instant of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after a day. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** All of a day. */
    public static TimeRange range(LocalDate day) {
        return new TimeRange(start(day), end(day));
    }
}
