package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.PercentText;

/** One line for each service level and step; the change of the last step is what is not explained. */
final class BridgeCsv {

    private BridgeCsv() {}

    static void fill(BridgeReport report, CsvLines csv) {
        csv.titles(
                "serviceLevel",
                "client",
                "step",
                "words",
                "numerator",
                "denominator",
                "percent",
                "numeratorChange",
                "denominatorChange",
                "pointsChange");
        for (Bridge bridge : report.bridges()) {
            ShownStep.of(bridge).forEach(step -> line(csv.next(), bridge, step));
        }
    }

    private static void line(CsvLines csv, Bridge bridge, ShownStep step) {
        csv.text(bridge.level().name())
                .text(bridge.level().scope().client())
                .value(Codes.of(step.step().change()))
                .text(StepWords.of(step.step().change(), bridge.switches().taken()))
                .value(step.step().met())
                .value(step.step().counted())
                .value(step.share().map(share -> PercentText.shortest(Shown.percent(bridge.level(), share))))
                .value(step.met())
                .value(step.counted())
                .value(step.points().map(points -> PercentText.shortest(Shown.plainPercent(bridge.level(), points))));
    }
}
