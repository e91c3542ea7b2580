package io.github.queuesla.core.time;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The period of a report, as dates or instants. Immutable.
 *
 * @param from the first day, or the instant at which the period starts
 * @param to the last day, included, or the instant at which the period ends, excluded
 * @param zone the time zone of its days
 */
public record Period(Bound from, Bound to, ZoneId zone) {

    /** One end of a period: a whole day, or an instant. */
    public sealed interface Bound {

        /** The day, or the instant with its offset, in ISO 8601. */
        String text();
    }

    /**
     * A whole day; the last day of a period is included.
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
     * An instant; the end of a period is excluded.
     *
     * @param instant the instant
     * @param text the instant as written, in ISO 8601 with an offset
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
     * This period with its days in another time zone; instants stay the same.
     *
     * @throws IllegalArgumentException when the period, of a day and an instant, ends before it starts in that zone
     */
    public Period in(ZoneId other) {
        return new Period(from, to, other);
    }

    /**
     * This period, extended to begin with that day if it begins later.
     *
     * @param place the zone in which the day begins, for a period that starts at an instant
     */
    public Period since(LocalDate day, ZoneId place) {
        if (from instanceof Day first) {
            return day.isBefore(first.date()) ? new Period(new Day(day), to, zone) : this;
        }
        OffsetDateTime midnight = day.atStartOfDay(place).toOffsetDateTime();
        return midnight.toInstant().isBefore(start(from, zone))
                ? new Period(new Timestamp(midnight.toInstant(), ISO_OFFSET_DATE_TIME.format(midnight)), to, zone)
                : this;
    }

    /** The dates as the user gave them: a single one, or {@code 2024-03-01 to 2024-03-31}. */
    public String dates() {
        return from.text().equals(to.text()) ? from.text() : from.text() + " to " + to.text();
    }

    /** The time range from its start to its end. */
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
