package io.github.queuesla.report.page;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.level.DefinitionWords;
import java.util.List;
import java.util.Optional;

/**
 * All about one service level.
 *
 * @param id where links lead to
 * @param name what the contract calls it
 * @param client who it was agreed with
 * @param description the clause, line by line
 * @param priced whether windows have a price
 * @param pooled whether the number that is judged is that of all contacts together
 * @param windows in order of time
 * @param course over time; absent when nothing was open
 * @param heat by hour and weekday; absent when that says nothing
 * @param curve by threshold; absent when it was not asked for
 * @param queues each queue by itself
 * @param zone whose clock and calendar hold
 * @param clauses what was agreed
 * @param figures how its numbers are printed
 */
record LevelSection(
        String id,
        String name,
        Optional<String> client,
        List<String> description,
        boolean priced,
        boolean pooled,
        List<WindowRow> windows,
        Optional<CourseFigure> course,
        Optional<HeatMap> heat,
        Optional<CurveFigure> curve,
        QueueTable queues,
        String zone,
        List<DefinitionWords.Clause> clauses,
        Figures figures) {

    /**
     * A section.
     *
     * @param period what was asked about
     * @param curve levels at other thresholds, if they are known
     */
    record Source(String id, ServiceLevelResult result, Period period, Optional<Curve> curve) {}

    static LevelSection of(Source source, NoTrafficDisplay noTraffic) {
        ServiceLevelResult result = source.result();
        ServiceLevel level = result.level();
        Figures figures = new Figures(level, noTraffic);
        Course course = Course.of(result);
        return new LevelSection(
                source.id(),
                level.name(),
                level.scope().client(),
                level.smallPrint().description().stream().flatMap(String::lines).toList(),
                level.smallPrint().bands().isPresent(),
                level.rollUp().isPooled(),
                result.windows().stream()
                        .map(window -> WindowRow.of(window, figures))
                        .toList(),
                course.stretches().isEmpty() ? Optional.empty() : Optional.of(CourseFigure.of(course, figures)),
                HeatMap.of(result, figures),
                CurveFigure.of(source.curve(), figures),
                QueueRows.table(result, figures),
                level.zone().getId(),
                DefinitionWords.clauses(level, source.period().range()).stream()
                        .filter(clause -> !clause.topic().equals("Clause"))
                        .toList(),
                figures);
    }

    /** The only window; absent when there are none or several. */
    Optional<WindowRow> onlyWindow() {
        return windows.size() == 1 ? Optional.of(windows.get(0)) : Optional.empty();
    }

    /** Whether any window had so few contacts that it says how sure its level is. */
    boolean anyFew() {
        return windows.stream().anyMatch(row -> !row.confidence().isEmpty());
    }
}
