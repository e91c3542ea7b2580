package io.github.queuesla.core.assessment;

import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The remarks about a period that is not over, so that a number so far is not taken for a final one. */
public final class PeriodNotes {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private PeriodNotes() {}

    /** The remarks about the period of a question; none when it is over. */
    public static List<String> of(Question question, Instant now) {
        return of(
                CountPlan.of(question).request().period().range(),
                question.contract().serviceLevels().get(0).zone(),
                now);
    }

    /**
     * The remarks about a time range; none when it is over.
     *
     * @param zone the time zone in which the remarks give times
     */
    static List<String> of(TimeRange range, ZoneId zone, Instant now) {
        if (!now.isAfter(range.start())) {
            return List.of("the period has not begun: it begins at " + time(range.start(), zone)
                    + ", so there is nothing to count yet");
        }
        return now.isBefore(range.end())
                ? List.of("the period is not over: it ends at " + time(range.end(), zone)
                        + ", and these numbers are of what has begun by " + time(now, zone))
                : List.of();
    }

    private static String time(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone)) + " " + zone.getId();
    }
}
