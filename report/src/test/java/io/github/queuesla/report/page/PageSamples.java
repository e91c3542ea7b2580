package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.comparison.Coverage;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.level.ContractSamples;
import io.github.queuesla.report.level.LevelReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sample pages and their input. */
final class PageSamples {

    /** A short style and script, so that golden pages stay readable. */
    static final PageAssets PLAIN = new PageAssets("p { margin: 0 }", "", "\"use strict\";");

    static final ThresholdCurve CURVE = curve(
            point(5, 10, 100), point(20, 7999, 10_000), point(30, 79, 100), point(60, 80, 100), point(90, 95, 100));

    private PageSamples() {}

    static ThresholdCurve.Point point(int seconds, long met, long counted) {
        return new ThresholdCurve.Point(Duration.ofSeconds(seconds), measured(met, counted));
    }

    /** A curve of the service level with a target of 76 %. */
    static ThresholdCurve curve(ThresholdCurve.Point... points) {
        return new ThresholdCurve(
                result("Gold voice").level(),
                List.of(points),
                new Coverage(1, true, 0, Optional.empty()),
                Optional.empty());
    }

    /** The sample service levels with those names. */
    static LevelReport levels(String... names) {
        LevelReport everything = ContractSamples.everything();
        Result assessment = everything.result();
        List<ServiceLevelResult> kept = assessment.levels().stream()
                .filter(result -> List.of(names).contains(result.level().name()))
                .toList();
        return LevelReport.ofContract(
                        new Result(
                                assessment.contract().only(List.of(names)),
                                assessment.period(),
                                Breakdown.none(),
                                Optional.of(Granularity.HALF_HOUR),
                                kept,
                                assessment.problems(),
                                assessment.withheld(),
                                assessment.notes()),
                        everything.provenance(),
                        everything.noTraffic())
                .telling(everything.problems(), everything.notes());
    }

    /** The intervals of a service level. */
    static List<IntervalResult> intervals(ServiceLevelResult result) {
        return result.windows().stream()
                .flatMap(window -> window.intervals().stream())
                .toList();
    }

    static TimeSeries timeSeries(String name) {
        ServiceLevelResult result = result(name);
        return TimeSeries.of(intervals(result), result.level().zone());
    }

    static ServiceLevelResult result(String name) {
        return levels(name).result().levels().get(0);
    }

    static Figures figures(ServiceLevel level) {
        return new Figures(level, NoTrafficDisplay.ZERO);
    }

    static Attainment measured(long met, long counted) {
        return new Attainment.Measured(new Ratio(met, counted));
    }

    /** The page with the assets of the product. */
    static String page(LevelReport report) throws IOException {
        return page(report, Map.of(), PageAssets.DEFAULT);
    }

    static String page(LevelReport report, Map<String, ThresholdCurve> curves, PageAssets assets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(assets).write(report.report(curves, Map.of()), out);
        return out.toString(UTF_8);
    }
}
