package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.IntervalText;
import java.time.LocalDate;
import java.time.ZoneId;

/** The names of windows for people. */
public final class WindowText {

    private WindowText() {}

    /**
     * The name of a window. A report on a part of it is named by that part, such as {@code 2024-02-10, part of 2024-02};
     * a window that is only not over is marked as a part.
     */
    public static String of(ServiceLevel level, Span span) {
        if (span.whole()) {
            return span.label();
        }
        return isCut(level, span)
                ? days(span.range(), level.zone()) + ", part of " + span.label()
                : span.label() + " (part)";
    }

    private static boolean isCut(ServiceLevel level, Span span) {
        if (level.window() == Window.PERIOD) {
            return false;
        }
        TimeRange calendar = level.window().containing(span.range().start(), level.zone());
        return level.conditions()
                .validity()
                .within(calendar, level.zone())
                .filter(span.range()::equals)
                .isEmpty();
    }

    /** The days of the range, or its times when it cuts a day. */
    private static String days(TimeRange range, ZoneId zone) {
        LocalDate first = range.start().atZone(zone).toLocalDate();
        LocalDate next = range.end().atZone(zone).toLocalDate();
        if (!first.atStartOfDay(zone).toInstant().equals(range.start())
                || !next.atStartOfDay(zone).toInstant().equals(range.end())) {
            return IntervalText.time(range.start(), zone) + " to " + IntervalText.time(range.end(), zone);
        }
        LocalDate last = next.minusDays(1);
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
