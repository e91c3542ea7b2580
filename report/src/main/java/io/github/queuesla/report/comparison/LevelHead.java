package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.agreement.Window;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.DefinitionWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the numbers of a service level: its name and definition, and whether the numbers are of other contacts
 * than those it is judged by. Immutable.
 *
 * @param level the service level
 */
record LevelHead(ServiceLevel level) {

    /** For numbers of one window. */
    List<Part> parts() {
        return parts(isPooled() ? "" : "all contacts");
    }

    /** For numbers of all windows of a period together. */
    List<Part> parts(Period period) {
        TimeRange range = period.in(level.zone()).range();
        boolean oneWindow = level.window() == Window.PERIOD
                || level.window().around(range.start(), level.zone()).contains(range);
        return oneWindow ? parts() : parts("all contacts of all " + windows());
    }

    /** Whether the service level is judged by all contacts of a window together. */
    boolean isPooled() {
        return level.rollUp().isPooled();
    }

    /** That so many queues are missing from all numbers. */
    static String missing(int queues) {
        return Prose.many(queues, "queue") + " could not be had in full, so every number above is of a part only.";
    }

    private List<Part> parts(String together) {
        List<String> lines = new ArrayList<>(DefinitionWords.lines(level));
        if (!together.isEmpty()) {
            lines.add("below, " + together + " are taken together: that is not how this service level is judged");
        }
        return List.of(Part.heading(level), Part.points(lines));
    }

    private String windows() {
        return switch (level.window()) {
            case DAY -> "days";
            case WEEK -> "weeks";
            case MONTH -> "months";
            case PERIOD -> "periods";
        };
    }
}
