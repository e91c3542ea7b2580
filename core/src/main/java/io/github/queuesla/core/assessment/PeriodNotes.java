package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The remarks about a period that is not over, or whose contacts the platform may have deleted. */
public final class PeriodNotes {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /**
     * Contacts are kept for 90 days or longer, and without limit unless the organisation sets one; from 1.5 years on the
     * platform's own pages show less of them ("Retention period for analytics data and recording", help.mypurecloud.com).
     */
    private static final Duration SHORTEST_RETENTION = Duration.ofDays(90);

    private static final Duration USUAL_RETENTION = Duration.ofDays(548);

    private PeriodNotes() {}

    /** Whether the platform may have deleted contacts of the period, depending on its settings. */
    public static boolean dependsOnRetention(Question question, Instant now) {
        return dependsOnRetention(range(question), now);
    }

    /** Whether the platform may have deleted contacts of a time range, depending on its settings. */
    public static boolean dependsOnRetention(TimeRange range, Instant now) {
        return range.start().isBefore(now.minus(SHORTEST_RETENTION));
    }

    /** The remarks about contacts that the platform may have deleted; none when it keeps those of the whole period. */
    public static List<String> of(Question question, DataRetention retention, Instant now) {
        Instant start = range(question).start();
        ZoneId zone = question.contract().zone();
        Optional<Instant> kept = retention.days().map(days -> now.minus(Duration.ofDays(days)));
        if (kept.filter(start::isBefore).isPresent()) {
            return List.of("the period begins at " + time(start, zone) + ", but the platform keeps contacts for "
                    + retention.days().get() + " days: those before " + time(kept.get(), zone) + " are missing");
        }
        return !retention.known() && start.isBefore(now.minus(USUAL_RETENTION))
                ? List.of("the period begins more than 18 months ago, so the platform may have deleted some of its"
                        + " contacts: how long it keeps them is unknown (reading it needs the permission"
                        + " analytics:dataRetention:view)")
                : List.of();
    }

    /** The remarks about the period of a question; none when it is over. */
    public static List<String> of(Question question, Instant now) {
        return of(question, range(question), now);
    }

    private static TimeRange range(Question question) {
        return question.request().period().range();
    }

    /**
     * The remarks about the period of a question; none when it is over.
     *
     * @param range the counted range of the period
     */
    static List<String> of(Question question, TimeRange range, Instant now) {
        ZoneId zone = question.contract().zone();
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
