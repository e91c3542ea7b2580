package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The windows of a service level that lie in a period, by the calendar of its time zone. */
final class LevelWindows {

    private LevelWindows() {}

    /**
     * The windows in order of time. A window is whole when the period contains all of it in which the service level is
     * valid.
     *
     * @throws IllegalArgumentException when the period ends before it starts in the zone of the service level
     */
    static List<Span> of(ServiceLevel level, Period period) {
        TimeRange range = period.in(level.zone()).range();
        ZoneId zone = level.zone();
        Validity validity = level.conditions().validity();
        if (level.window() == Window.PERIOD) {
            return validity.within(range, zone).stream()
                    .map(agreed -> new Span(period.dates(), agreed, true))
                    .toList();
        }
        List<Span> spans = new ArrayList<>();
        LocalDate day = level.window().firstDay(range.start().atZone(zone).toLocalDate());
        while (day.atStartOfDay(zone).toInstant().isBefore(range.end())) {
            // Day by day through the calendar: a fixed length would drift from midnight at every clock change.
            LocalDate next = level.window().next(day);
            String label = label(level.window(), day);
            calendarRange(day, next, zone)
                    .flatMap(window -> validity.within(window, zone))
                    .ifPresent(agreed -> agreed.cutTo(range)
                            .ifPresent(part -> spans.add(new Span(label, part, part.equals(agreed)))));
            day = next;
        }
        return List.copyOf(spans);
    }

    /**
     * The time range of whole days; empty for a day that the zone skips, as Samoa skipped 30 December 2011 (tz
     * database, Pacific/Apia).
     */
    private static Optional<TimeRange> calendarRange(LocalDate first, LocalDate next, ZoneId zone) {
        Instant start = first.atStartOfDay(zone).toInstant();
        Instant end = next.atStartOfDay(zone).toInstant();
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    private static String label(Window window, LocalDate first) {
        return switch (window) {
            case DAY, PERIOD -> first.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(first).toString();
        };
    }
}
