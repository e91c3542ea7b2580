package io.github.queuesla.report.page;

import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.contract.ContractReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that stands on the page, in words: the template only has to put it in its place.
 *
 * @param title what the contract is called
 * @param period what it is about
 * @param generated when the results were put together
 * @param notices what a reader has to know first
 * @param summary all verdicts
 * @param levels a section each
 * @param origin where the numbers come from
 * @param charts what is drawn, as JSON that can stand in a script element
 * @param skin what is the same on every page
 */
record Page(
        String title,
        String period,
        String generated,
        List<Notice> notices,
        Summary summary,
        List<LevelSection> levels,
        Origin origin,
        String charts,
        Skin skin) {

    static Page of(ContractReport report, Map<String, Curve> curves, Skin skin) {
        List<ServiceLevelResult> results = report.assessment().levels();
        List<LevelSection> levels = new ArrayList<>();
        for (ServiceLevelResult result : results) {
            LevelSection.Source source = new LevelSection.Source(
                    "level-" + (levels.size() + 1),
                    result,
                    report.assessment().period(),
                    Optional.ofNullable(curves.get(result.level().name())));
            levels.add(LevelSection.of(source, report.noTraffic()));
        }
        return new Page(
                report.assessment().contract().name(),
                TitleText.period(report.assessment().period()),
                Origin.generated(report.provenance()),
                Notice.of(results),
                Summary.of(levels, results, report.noTraffic()),
                levels,
                Origin.of(report),
                ChartJson.of(levels),
                skin);
    }
}
