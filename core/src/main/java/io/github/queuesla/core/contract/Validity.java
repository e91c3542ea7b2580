package io.github.queuesla.core.contract;

import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days on which an agreement holds, in the zone of whoever agreed. Immutable.
 *
 * @param from the first day; absent means always so far
 * @param until the last day, included; absent means until further notice
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Always. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("valid until " + until.get() + " is before valid from " + from.get());
        }
    }

    /** What of the range lies in its days, as they are in that zone; empty when that is nothing. */
    public Optional<TimeRange> within(TimeRange range, ZoneId zone) {
        Instant start = from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(range.start());
        Instant end =
                until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(range.end());
        return start.isBefore(end) ? range.cutTo(new TimeRange(start, end)) : Optional.empty();
    }
}
