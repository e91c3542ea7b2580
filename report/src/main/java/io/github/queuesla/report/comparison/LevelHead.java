package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.agreement.Window;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.level.DefinitionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a block of a comparison is about, before its numbers. */
final class LevelHead {

    private static final String NOT_JUDGED = "that is not how this service level is judged";

    private LevelHead() {}

    /** The first lines of a comparison. */
    static List<String> title(String what, Period period, Provenance provenance, RenderOptions options) {
        return Prose.lines(what + ", " + TitleText.of(period, provenance), "", options);
    }

    /** The promise in short. */
    static List<String> of(ServiceLevel level, RenderOptions options) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(name(level) + ":");
        DefinitionWords.lines(level).forEach(line -> lines.addAll(Prose.lines(line, "  ", options)));
        return lines;
    }

    /** The promise in short, and that the numbers below are those of all contacts together, if that is not agreed. */
    static List<String> pooled(ServiceLevel level, RenderOptions options) {
        List<String> lines = of(level, options);
        if (!isPooled(level)) {
            lines.addAll(Prose.lines("below, all contacts are taken together: " + NOT_JUDGED, "  ", options));
        }
        return lines;
    }

    /** As {@link #pooled}, where the numbers below are also those of all windows together, if there are several. */
    static List<String> allTogether(ServiceLevel level, Period period, RenderOptions options) {
        TimeRange range = period.in(level.zone()).range();
        if (level.window() == Window.PERIOD
                || level.window().around(range.start(), level.zone()).contains(range)) {
            return pooled(level, options);
        }
        List<String> lines = of(level, options);
        lines.addAll(Prose.lines(
                "below, all contacts of all " + plural(level.window()) + " are taken together: " + NOT_JUDGED,
                "  ",
                options));
        return lines;
    }

    /** Name and definition, and that the numbers below are those of all windows together, if that is not agreed. */
    static List<Part> parts(ServiceLevel level, Period period) {
        List<String> lines = new ArrayList<>(DefinitionWords.lines(level));
        together(level, period).ifPresent(all -> lines.add("below, " + all + " are taken together: " + NOT_JUDGED));
        return List.of(Part.heading(level), Part.points(lines));
    }

    /** What is taken together below though it is not agreed to be. */
    private static Optional<String> together(ServiceLevel level, Period period) {
        TimeRange range = period.in(level.zone()).range();
        if (level.window() != Window.PERIOD
                && !level.window().around(range.start(), level.zone()).contains(range)) {
            return Optional.of("all contacts of all " + plural(level.window()));
        }
        return isPooled(level) ? Optional.empty() : Optional.of("all contacts");
    }

    /** Whether the service level is judged by all contacts of a window together. */
    static boolean isPooled(ServiceLevel level) {
        return level.rollUp().isPooled();
    }

    private static String plural(Window window) {
        return switch (window) {
            case DAY -> "days";
            case WEEK -> "weeks";
            case MONTH -> "months";
            case PERIOD -> "periods";
        };
    }

    /** Name and client, safe to show. */
    static String name(ServiceLevel level) {
        return TextSafety.visible(level.name()
                + level.scope().client().map(client -> " (" + client + ")").orElse(""));
    }
}
