package io.github.queuesla.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time that includes its start and excludes its end. Immutable.
 *
 * @param start the first moment inside
 * @param end the first moment after it, later than the start
 */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts, not " + start + " to " + end);
        }
    }

    /** Whether the moment lies inside. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    /** Whether all of the other lies inside. */
    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two share any moment. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** What the two share; empty when that is nothing. */
    public Optional<TimeRange> cutTo(TimeRange other) {
        Instant from = start.isBefore(other.start) ? other.start : start;
        Instant to = end.isAfter(other.end) ? other.end : end;
        return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    /** How long it lasts. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** The interval notation of ISO 8601, {@code start/end}. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
