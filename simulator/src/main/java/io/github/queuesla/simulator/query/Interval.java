package io.github.queuesla.simulator.query;

import io.github.queuesla.simulator.wire.Field;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The requested period.
 *
 * @param start the first instant counted
 * @param end the first instant no longer counted, after start
 */
public record Interval(Instant start, Instant end) {

    /** Reads {@code start/end}; a date-time without a zone is taken for UTC. */
    public static Interval read(Field field) {
        String[] halves = field.text().split("/", -1);
        if (halves.length != 2) {
            throw notADate(field);
        }
        try {
            Interval interval = new Interval(instant(halves[0]), instant(halves[1]));
            if (!interval.start().isBefore(interval.end())) {
                throw field.wrong("the start of the interval must be before its end");
            }
            return interval;
        } catch (DateTimeException unreadable) {
            throw notADate(field);
        }
    }

    private static Instant instant(String text) {
        boolean zoned = text.matches(".*T.*(Z|[+-][0-9:]+)");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static Refusal notADate(Field field) {
        return new Refusal(Problem.of(
                        400,
                        "invalid.date",
                        "Dates must be specified as ISO-8601 strings. For example: yyyy-MM-ddTHH:mm:ss.SSSZ")
                .withDetail(field.path(), "invalid.date"));
    }

    /** Refuses more than {@code maxDays} local days; an hour more is allowed for a clock change. */
    public void checkLength(int maxDays, ZoneId zone) {
        Instant latest = start.atZone(zone).plusDays(maxDays).toInstant().plusSeconds(3_600);
        if (end.isAfter(latest)) {
            throw new Refusal(Problem.of(
                            400,
                            "bad.request",
                            "You must specify a search interval as part of your query that does not exceed " + maxDays
                                    + " days")
                    .withDetail("interval", "invalid.value"));
        }
    }
}
