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

/**
 * The name of a window for people.
 *
 * @param level the service level that the window belongs to
 * @param window the window
 */
record WindowText(ServiceLevel level, WindowResult window) {

    /**
     * The name of a window. If the report covers only a part of it that does not begin with it, or a single day, the name is
     * that of the part: a report on today is not one on the month. Nothing is a part of a window that has not begun.
     */
    String text() {
        Span span = window.span();
        if (span.whole() || (window.outcome().state() == State.NOT_YET && isAll(span.range()))) {
            return span.label();
        }
        TimeRange part = span.range();
        if (level.window() != Window.PERIOD && level.window() != Window.DAY && isDay(part)) {
            return day(part.start()) + " (part of " + span.label() + ")";
        }
        return (beginsWithWindow(part) ? span.label() : fromTo(part)) + " (part)";
    }

    private boolean isDay(TimeRange part) {
        return Window.DAY.containing(part.start(), level.zone()).equals(part);
    }

    private boolean isAll(TimeRange part) {
        return level.window() == Window.PERIOD
                || agreed(part).filter(part::equals).isPresent();
    }

    private boolean beginsWithWindow(TimeRange part) {
        return level.window() == Window.PERIOD
                || agreed(part)
                        .filter(window -> window.start().equals(part.start()))
                        .isPresent();
    }

    /** The whole window that contains the part, as far as the service level is valid. */
    private Optional<TimeRange> agreed(TimeRange part) {
        return level.conditions()
                .validity()
                .within(level.window().containing(part.start(), level.zone()), level.zone());
    }

    /** The first and the last day, or the times if the range cuts a day. */
    private String fromTo(TimeRange range) {
        ZoneId zone = level.zone();
        boolean wholeDays = Window.DAY.containing(range.start(), zone).start().equals(range.start())
                && Window.DAY.containing(range.end(), zone).start().equals(range.end());
        if (wholeDays) {
            return day(range.start()) + " to " + day(range.end().minusNanos(1));
        }
        String end = IntervalText.time(range.end(), zone);
        String sameDay = day(range.start()) + " ";
        return IntervalText.time(range.start(), zone) + " to "
                + (end.startsWith(sameDay) ? end.substring(sameDay.length()) : end);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(level.zone()).toLocalDate();
    }
}
