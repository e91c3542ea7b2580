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
public record Period(Edge from, Edge to, ZoneId zone) {

    /** One end of a period: a whole day, or a moment. */
    public sealed interface Edge {

        /** The day, or the moment with its offset, in ISO 8601. */
        String asGiven();
    }

    /**
     * A whole day; as the last of a period it is included.
     *
     * @param date the day in the period's zone
     */
    public record Day(LocalDate date) implements Edge {
        @Override
        public String asGiven() {
            return date.toString();
        }
    }

    /**
     * A moment; as the end of a period it is excluded.
     *
     * @param instant the moment
     * @param asGiven the text it was read from, in ISO 8601 with an offset
     */
    public record Moment(Instant instant, String asGiven) implements Edge {}

    public Period {
        if (!start(from, zone).isBefore(end(to, zone))) {
            throw new IllegalArgumentException((start(from, zone).equals(end(to, zone))
                            ? "the period ends when it starts: from "
                            : "the period ends before it starts: from ")
                    + from.asGiven() + " to " + to.asGiven());
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

    private static Instant start(Edge edge, ZoneId zone) {
        if (edge instanceof Day day) {
            return day.date().atStartOfDay(zone).toInstant();
        }
        return ((Moment) edge).instant();
    }

    private static Instant end(Edge edge, ZoneId zone) {
        if (edge instanceof Day day) {
            return day.date().plusDays(1).atStartOfDay(zone).toInstant();
        }
        return ((Moment) edge).instant();
    }
}
