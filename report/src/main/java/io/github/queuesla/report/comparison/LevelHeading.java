package io.github.queuesla.report.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.result.UnresolvedContacts;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.DefinitionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The heading above the numbers of a service level: its name and definition, and a remark if the numbers are not those that
 * it is judged by.
 */
final class LevelHeading {

    private LevelHeading() {}

    /** The heading above the numbers of one window. */
    static List<Part> ofWindow(ServiceLevel level) {
        return parts(level, level.rollUp().isPooled() ? "" : "all contacts");
    }

    /** The heading above the numbers of a whole period, all its windows pooled. */
    static List<Part> ofPeriod(ServiceLevel level, Period period) {
        // The period is in the zone of the run, the windows are in that of the service level.
        TimeRange range = period.in(level.zone()).range();
        boolean oneWindow = level.window() == Window.PERIOD
                || level.window().containing(range.start(), level.zone()).contains(range);
        return oneWindow ? ofWindow(level) : parts(level, "all contacts of all " + Codes.of(level.window()) + "s");
    }

    /** The warning that queues are missing from all numbers above or below. */
    static String missing(int queues, String where) {
        return unavailable(queues) + ", so every number " + where + " is partial.";
    }

    /** The beginning of a sentence about missing queues. */
    static String unavailable(int queues) {
        return "The counts of " + Prose.many(queues, "queue") + " are unavailable or incomplete";
    }

    /** The sentence about contacts without an outcome; none without such contacts. */
    static List<String> unresolved(ServiceLevel level, Optional<Long> contacts) {
        return remark(level, contacts).stream().map(remark -> remark + ".").toList();
    }

    /** The remark about contacts without an outcome as a note of a report; none without such contacts. */
    static Stream<String> unresolvedNote(ServiceLevel level, Optional<Long> contacts) {
        return remark(level, contacts).stream().map(remark -> note(level, remark));
    }

    /** A remark about a service level as a note of a report. */
    static String note(ServiceLevel level, String remark) {
        return "service level '" + level.name() + "': " + remark;
    }

    private static Optional<String> remark(ServiceLevel level, Optional<Long> contacts) {
        return UnresolvedContacts.remark(
                contacts.orElse(0L), List.of(), level.definition().formula());
    }

    private static List<Part> parts(ServiceLevel level, String together) {
        List<String> lines = new ArrayList<>(DefinitionWords.lines(level));
        if (!together.isEmpty()) {
            lines.add("below, " + together + " are pooled: this is not how the service level is judged");
        }
        return List.of(Part.heading(level), Part.points(lines));
    }
}
