package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Coverage;
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
        return parts(level, pooled(level, false));
    }

    /** The heading above the numbers of a whole period, all its windows pooled. */
    static List<Part> ofPeriod(ServiceLevel level, Period period) {
        // The period is in the zone of the run, the windows are in that of the service level.
        TimeRange range = period.in(level.zone()).range();
        boolean oneWindow = level.window() == Window.PERIOD
                || level.window().containing(range.start(), level.zone()).contains(range);
        return parts(level, pooled(level, !oneWindow));
    }

    /** The heading above pooled numbers, which have verdicts only if the service level is judged by them. */
    static List<Part> of(ServiceLevel level, Coverage coverage) {
        return parts(level, withoutVerdict(level, coverage));
    }

    /** The notes of a report on pooled numbers: why they have no verdict, and the contacts without an outcome. */
    static Stream<String> notes(ServiceLevel level, Coverage coverage) {
        return Stream.concat(unjudged(level, coverage), unresolvedNote(level, coverage.unresolved()));
    }

    /** The note that pooled numbers have no verdict, and why; none if the service level is judged by them. */
    static Stream<String> unjudged(ServiceLevel level, Coverage coverage) {
        return withoutVerdict(level, coverage).stream().map(remark -> note(level, remark));
    }

    private static Optional<String> withoutVerdict(ServiceLevel level, Coverage coverage) {
        boolean judged = level.definition().target().isPresent();
        return pooled(level, coverage.windows() > 1).map(remark -> remark + (judged ? ", so there is no verdict" : ""));
    }

    /** The remark that pooled numbers are not those that the service level is judged by; empty if they are. */
    private static Optional<String> pooled(ServiceLevel level, boolean manyWindows) {
        if (level.rollUp().isPooled() && !manyWindows) {
            return Optional.empty();
        }
        return Optional.of("all contacts" + (manyWindows ? " of all " + Codes.of(level.window()) + "s" : "")
                + " are pooled: this is not how the service level is judged");
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

    private static List<Part> parts(ServiceLevel level, Optional<String> pooled) {
        List<String> lines = new ArrayList<>(DefinitionWords.lines(level));
        pooled.ifPresent(remark -> lines.add("below, " + remark));
        return List.of(Part.heading(level), Part.points(lines));
    }
}
