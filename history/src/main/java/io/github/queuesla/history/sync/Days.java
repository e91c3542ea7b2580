package io.github.queuesla.history.sync;

import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days of a history, in UTC. */
final class Days {
    private Days() {}

    static LocalDate of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    static TimeRange range(LocalDate day) {
        return new TimeRange(start(day), end(day));
    }
}
