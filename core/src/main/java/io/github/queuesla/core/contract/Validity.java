package io.github.queuesla.core.contract;

import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days on which a service level applies, in its time zone. Immutable.
 *
 * @param from the first day; absent means no beginning
 * @param until the last day, included; absent means no end
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** No beginning and no end. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("valid until " + until.get() + " is before valid from " + from.get());
        }
    }

    /** The part of the range that lies in these days of that zone; empty when none does. */
    public Optional<TimeRange> within(TimeRange range, ZoneId zone) {
        Instant start = from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(range.start());
        Instant end =
                until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(range.end());
        return start.isBefore(end) ? range.cutTo(new TimeRange(start, end)) : Optional.empty();
    }
}
