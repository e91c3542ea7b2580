package io.github.queuesla.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** Those ranges, which are in order of their start, with those that touch or overlap made one. */
    public static List<TimeRange> joined(List<TimeRange> ranges) {
        List<TimeRange> joined = new ArrayList<>();
        for (TimeRange range : ranges) {
            int last = joined.size() - 1;
            if (last < 0 || joined.get(last).end.isBefore(range.start)) {
                joined.add(range);
            } else if (joined.get(last).end.isBefore(range.end)) {
                joined.set(last, new TimeRange(joined.get(last).start, range.end));
            }
        }
        return List.copyOf(joined);
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
