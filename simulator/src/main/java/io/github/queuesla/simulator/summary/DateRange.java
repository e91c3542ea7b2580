package io.github.queuesla.simulator.summary;

import io.github.queuesla.simulator.wire.Field;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The tutorial's {@code dateRange}: dates are whole days in the organisation's time zone, including the last;
 * date-times with a zone are instants, excluding the last.
 *
 * @param start the first instant counted
 * @param end the first instant no longer counted
 */
record DateRange(Instant start, Instant end) {

    static DateRange read(Field field, ZoneId zone, int maxDays) {
        field.allowOnly(Set.of("startDate", "endDate"));
        Instant start = instant(field.at("startDate"), zone, 0);
        Instant end = instant(field.at("endDate"), zone, 1);
        if (!start.isBefore(end)) {
            throw field.wrong("startDate must be before endDate");
        }
        // An hour more: a period with a clock change in autumn is that much longer.
        if (Duration.between(start, end).compareTo(Duration.ofDays(maxDays).plusHours(1)) > 0) {
            throw field.wrong("the interval must not exceed " + maxDays + " days");
        }
        return new DateRange(start, end);
    }

    private static Instant instant(Field field, ZoneId zone, int daysAfter) {
        String text = field.text();
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeException notADate) {
            throw field.wrong("must be an ISO-8601 date, or a date-time with a zone: " + text);
        }
    }
}
