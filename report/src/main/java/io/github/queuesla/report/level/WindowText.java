package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.IntervalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The names of windows for people. */
public final class WindowText {

    private WindowText() {}

    /**
     * The name of a window. If the report covers only a part of it that does not begin with it, or a single day, the name is
     * that of the part: a report on today is not one on the month. Nothing is a part of a window that has not begun.
     */
    public static String of(ServiceLevel level, WindowResult window) {
        Span span = window.span();
        if (span.whole() || (window.outcome().state() == State.NOT_YET && isAll(level, span.range()))) {
            return span.label();
        }
        TimeRange part = span.range();
        ZoneId zone = level.zone();
        if (level.window() != Window.PERIOD && level.window() != Window.DAY && isDay(part, zone)) {
            return day(part.start(), zone) + " (part of " + span.label() + ")";
        }
        return (beginsWithWindow(level, part) ? span.label() : fromTo(part, zone)) + " (part)";
    }

    private static boolean isDay(TimeRange part, ZoneId zone) {
        return Window.DAY.containing(part.start(), zone).equals(part);
    }

    private static boolean isAll(ServiceLevel level, TimeRange part) {
        return level.window() == Window.PERIOD
                || agreed(level, part).filter(part::equals).isPresent();
    }

    private static boolean beginsWithWindow(ServiceLevel level, TimeRange part) {
        return level.window() == Window.PERIOD
                || agreed(level, part)
                        .filter(window -> window.start().equals(part.start()))
                        .isPresent();
    }

    /** The whole window that contains the part, as far as the service level is valid. */
    private static Optional<TimeRange> agreed(ServiceLevel level, TimeRange part) {
        return level.conditions()
                .validity()
                .within(level.window().containing(part.start(), level.zone()), level.zone());
    }

    /** The first and the last day, or the times if the range cuts a day. */
    private static String fromTo(TimeRange range, ZoneId zone) {
        boolean wholeDays = Window.DAY.containing(range.start(), zone).start().equals(range.start())
                && Window.DAY.containing(range.end(), zone).start().equals(range.end());
        if (wholeDays) {
            return day(range.start(), zone) + " to " + day(range.end().minusNanos(1), zone);
        }
        String end = IntervalText.time(range.end(), zone);
        String sameDay = day(range.start(), zone) + " ";
        return IntervalText.time(range.start(), zone) + " to "
                + (end.startsWith(sameDay) ? end.substring(sameDay.length()) : end);
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
