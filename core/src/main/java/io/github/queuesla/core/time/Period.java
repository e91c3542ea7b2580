package io.github.queuesla.core.time;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

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

        /** When a period starts whose days begin in the zone, and of which this is the first end. */
        Instant start(ZoneId zone);

        /** When a period ends whose days begin in the zone, and of which this is the last end. */
        Instant end(ZoneId zone);

        /** The earlier one of this and the day; instead of an instant, the one at which the day begins in the place. */
        Bound since(LocalDate day, ZoneId place);

        /** Whether it was given as this instant; never for a day, even if it begins or ends then. */
        boolean isGivenAs(Instant instant);
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

        @Override
        public Instant start(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant end(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }

        @Override
        public Bound since(LocalDate day, ZoneId place) {
            return day.isBefore(date) ? new Day(day) : this;
        }

        @Override
        public boolean isGivenAs(Instant instant) {
            return false;
        }
    }

    /**
     * An instant; the end of a period is excluded.
     *
     * @param instant the instant
     * @param text the instant as written, in ISO 8601 with an offset
     */
    public record Timestamp(Instant instant, String text) implements Bound {

        /** The instant as a clock there shows it. */
        public static Timestamp of(OffsetDateTime time) {
            return new Timestamp(time.toInstant(), ISO_OFFSET_DATE_TIME.format(time));
        }

        @Override
        public Instant start(ZoneId zone) {
            return instant;
        }

        @Override
        public Instant end(ZoneId zone) {
            return instant;
        }

        @Override
        public Bound since(LocalDate day, ZoneId place) {
            OffsetDateTime midnight = day.atStartOfDay(place).toOffsetDateTime();
            return midnight.toInstant().isBefore(instant) ? of(midnight) : this;
        }

        @Override
        public boolean isGivenAs(Instant other) {
            return instant.equals(other);
        }
    }

    public Period {
        if (!from.start(zone).isBefore(to.end(zone))) {
            throw new IllegalArgumentException((from.start(zone).equals(to.end(zone))
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
        return new Period(from.since(day, place), to, zone);
    }

    /** The end of the period that was given as this instant; empty if neither was. */
    public Optional<Bound> givenAs(Instant instant) {
        return Stream.of(from, to).filter(bound -> bound.isGivenAs(instant)).findFirst();
    }

    /** The dates as the user gave them: a single one, or {@code 2024-03-01 to 2024-03-31}. */
    public String dates() {
        return from.text().equals(to.text()) ? from.text() : from.text() + " to " + to.text();
    }

    /** The time range from its start to its end. */
    public TimeRange range() {
        return new TimeRange(from.start(zone), to.end(zone));
    }
}
