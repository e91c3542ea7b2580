package io.github.queuesla.report.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.DefinitionWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the numbers of a service level: its name and definition, and whether the numbers are of other contacts
 * than those it is judged by.
 */
final class LevelHeading {

    private LevelHeading() {}

    /** For numbers of one window. */
    static List<Part> ofWindow(ServiceLevel level) {
        return parts(level, level.rollUp().isPooled() ? "" : "all contacts");
    }

    /** For numbers of all windows of a period together. */
    static List<Part> ofPeriod(ServiceLevel level, Period period) {
        TimeRange range = period.in(level.zone()).range();
        boolean oneWindow = level.window() == Window.PERIOD
                || level.window().containing(range.start(), level.zone()).contains(range);
        return oneWindow ? ofWindow(level) : parts(level, "all contacts of all " + Codes.of(level.window()) + "s");
    }

    /** That so many queues are missing from all numbers above or below. */
    static String missing(int queues, String where) {
        return Prose.many(queues, "queue") + " could not be had in full, so every number " + where
                + " is of a part only.";
    }

    private static List<Part> parts(ServiceLevel level, String together) {
        List<String> lines = new ArrayList<>(DefinitionWords.lines(level));
        if (!together.isEmpty()) {
            lines.add("below, " + together + " are taken together: that is not how this service level is judged");
        }
        return List.of(Part.heading(level), Part.points(lines));
    }
}
