package io.github.queuesla.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time range that includes its start and excludes its end. Immutable.
 *
 * @param start the first instant inside
 * @param end the first instant after it, later than the start
 */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a time range ends after it starts, not " + start + " to " + end);
        }
    }

    /** Whether the instant lies inside. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether all of the other lies inside. */
    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two have an instant in common. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The part that both have in common; empty without one. */
    public Optional<TimeRange> cutTo(TimeRange other) {
        Instant from = start.isBefore(other.start) ? other.start : start;
        Instant to = end.isAfter(other.end) ? other.end : end;
        return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    /** From the earlier start to the later end. */
    public TimeRange hull(TimeRange other) {
        return new TimeRange(
                start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }

    /** The length, as elapsed time. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** The ISO 8601 notation, {@code start/end}. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
