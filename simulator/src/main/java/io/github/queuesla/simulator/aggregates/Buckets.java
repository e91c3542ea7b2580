package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.query.Interval;
import io.github.queuesla.simulator.wire.Field;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The interval divided into buckets from its start; the last one may be shorter. Immutable. */
final class Buckets {

    private static final int MOST = 100_000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private final long[] edges;
    private final ZoneId shownIn;

    private Buckets(long[] edges, ZoneId shownIn) {
        this.edges = edges;
        this.shownIn = shownIn;
    }

    /**
     * Divides the interval by the granularity; one bucket without a granularity. Days and longer follow the local
     * calendar.
     *
     * @param zone the zone of the calendar
     * @param shownIn the zone in which bucket times are written
     */
    static Buckets cut(Interval interval, Optional<Field> granularity, ZoneId zone, ZoneId shownIn) {
        long[] edges =
                new long[] {interval.start().toEpochMilli(), interval.end().toEpochMilli()};
        if (granularity.isPresent()) {
            edges = edges(interval, granularity.get(), zone);
        }
        return new Buckets(edges, shownIn);
    }

    private static long[] edges(Interval interval, Field granularity, ZoneId zone) {
        TemporalAmount step = step(granularity);
        ZonedDateTime start = interval.start().atZone(zone);
        long end = interval.end().toEpochMilli();
        long[] edges = new long[16];
        int count = 0;
        for (long edge = interval.start().toEpochMilli(); edge < end; edge = edge(start, step, count)) {
            if (count == MOST) {
                throw granularity.wrong("cuts the interval into more than " + MOST + " pieces");
            }
            if (count + 1 == edges.length) {
                edges = Arrays.copyOf(edges, edges.length * 2);
            }
            edges[count++] = edge;
        }
        edges[count] = end;
        return Arrays.copyOf(edges, count + 1);
    }

    private static long edge(ZonedDateTime start, TemporalAmount step, int number) {
        // From the start, not from the previous edge: adding P1M repeatedly to the 31st would stay on the 28th.
        ZonedDateTime edge = step instanceof Period period
                ? start.plus(period.multipliedBy(number))
                : start.plus(((Duration) step).multipliedBy(number));
        return edge.toInstant().toEpochMilli();
    }

    private static TemporalAmount step(Field granularity) {
        String text = granularity.text();
        try {
            if (text.startsWith("PT")) {
                Duration step = Duration.parse(text);
                if (step.toMillis() > 0) {
                    return step;
                }
            } else {
                Period step = Period.parse(text);
                if (!step.isNegative() && !step.isZero()) {
                    return step;
                }
            }
        } catch (DateTimeException unreadable) {
            throw granularity.wrong("must be an ISO-8601 period such as PT30M or P1D: " + text);
        }
        throw granularity.wrong("must be longer than nothing: " + text);
    }

    int count() {
        return edges.length - 1;
    }

    /** The bucket of an instant that is not before the start; {@link #count()} or more for one after the end. */
    int find(long epochMillis) {
        if (edges.length == 2) {
            return epochMillis < edges[1] ? 0 : 1;
        }
        int place = Arrays.binarySearch(edges, epochMillis);
        return place >= 0 ? place : -place - 2;
    }

    long start() {
        return edges[0];
    }

    String interval(int bucket) {
        return stamp(edges[bucket]) + "/" + stamp(edges[bucket + 1]);
    }

    private String stamp(long epochMillis) {
        return STAMP.format(Instant.ofEpochMilli(epochMillis).atZone(shownIn));
    }
}
