package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.RollUp;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.contract.DefinitionWords;
import java.util.ArrayList;
import java.util.List;

/** Says what a block of a comparison is about, before its numbers. */
final class LevelHead {

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
        if (!(level.rollUp() instanceof RollUp.Pooled)) {
            lines.addAll(Prose.lines(
                    "the numbers below take all contacts together, which is not how this service level is judged",
                    "  ",
                    options));
        }
        return lines;
    }

    /** Name and client, safe to show. */
    static String name(ServiceLevel level) {
        return TextSafety.visible(level.name()
                + level.scope().client().map(client -> " (" + client + ")").orElse(""));
    }
}
