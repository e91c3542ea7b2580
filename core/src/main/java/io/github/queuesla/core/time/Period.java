package io.github.queuesla.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time a report is about, both as somebody asked for it and as moments. Immutable.
 *
 * @param from the first day or moment, as asked
 * @param to the last day, or the moment before which the period ends, as asked
 * @param zone where its days begin and end
 */
public record Period(Bound from, Bound to, ZoneId zone) {

    /** One end of a period: a whole day, or a moment. */
    public sealed interface Bound {

        /** The day, or the moment with its offset, in ISO 8601. */
        String text();
    }

    /**
     * A whole day; as the last of a period it is included.
     *
     * @param date the day in the period's zone
     */
    public record Day(LocalDate date) implements Bound {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /**
     * A moment; as the end of a period it is excluded.
     *
     * @param instant the moment
     * @param text the text it was read from, in ISO 8601 with an offset
     */
    public record Timestamp(Instant instant, String text) implements Bound {}

    public Period {
        if (!start(from, zone).isBefore(end(to, zone))) {
            throw new IllegalArgumentException((start(from, zone).equals(end(to, zone))
                            ? "the period ends when it starts: from "
                            : "the period ends before it starts: from ")
                    + from.text() + " to " + to.text());
        }
    }

    /** Whole days, both included. */
    public static Period ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new Period(new Day(first), new Day(last), zone);
    }

    /**
     * The same days as they are elsewhere; moments stay what they are.
     *
     * @throws IllegalArgumentException when a day and a moment are the wrong way round there
     */
    public Period in(ZoneId other) {
        return new Period(from, to, other);
    }

    /** The moments it covers. */
    public TimeRange range() {
        return new TimeRange(start(from, zone), end(to, zone));
    }

    private static Instant start(Bound bound, ZoneId zone) {
        if (bound instanceof Day day) {
            return day.date().atStartOfDay(zone).toInstant();
        }
        return ((Timestamp) bound).instant();
    }

    private static Instant end(Bound bound, ZoneId zone) {
        if (bound instanceof Day day) {
            return day.date().plusDays(1).atStartOfDay(zone).toInstant();
        }
        return ((Timestamp) bound).instant();
    }
}
