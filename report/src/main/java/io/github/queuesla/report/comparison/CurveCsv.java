package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.report.Codes;

/** One line for each service level and threshold. */
final class CurveCsv {

    private CurveCsv() {}

    static void fill(CurveReport report, CsvLines csv) {
        csv.titles(
                "serviceLevel",
                "client",
                "thresholdMs",
                "edge",
                "agreed",
                "state",
                "numerator",
                "denominator",
                "percent",
                "targetPercent",
                "targetMet",
                "missing");
        for (ThresholdCurve curve : report.curves()) {
            curve.points().forEach(point -> line(csv.next(), curve, point));
        }
    }

    private static void line(CsvLines csv, ThresholdCurve curve, ThresholdCurve.Point point) {
        ServiceLevel level = curve.level();
        csv.text(level.name())
                .text(level.scope().client())
                .value(point.threshold().toMillis())
                .value(Codes.of(level.definition().threshold().edge()))
                .value(CurveWords.isAgreed(level, point))
                .value(Shown.state(point.attainment()))
                .value(Shown.met(point.attainment()))
                .value(Shown.counted(point.attainment()))
                .value(Shown.shortPercent(level, point.attainment()))
                .value(level.definition().target().map(Percentage::value))
                .value(Missing.verdict(level, point.attainment(), curve.missing()))
                .value(curve.missing());
    }
}
