package io.github.queuesla.report.page;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.LengthText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A threshold curve as a chart.
 *
 * @param caption a description in one or two sentences
 * @param rows the measured thresholds, shortest first
 */
record CurveChart(String caption, List<Row> rows) {

    /**
     * One threshold and its attainment.
     *
     * @param threshold the longest wait that is in time
     * @param within the threshold in words
     * @param ratio the contacts met and counted at that threshold
     * @param percent the attainment, rounded for display
     * @param agreed whether it is the threshold of the contract
     */
    record Row(Duration threshold, String within, Ratio ratio, String percent, boolean agreed) {

        static Row of(ThresholdCurve.Point point, Ratio ratio, Figures figures) {
            return new Row(
                    point.threshold(),
                    LengthText.of(point.threshold()),
                    ratio,
                    figures.percent(new Attainment.Measured(ratio)),
                    point.threshold()
                            .equals(figures.level().definition().threshold().within()));
        }
    }

    /** The chart of a curve; empty without a measured point. */
    static Optional<CurveChart> of(ThresholdCurve curve, Figures figures) {
        List<Row> rows = curve.points().stream()
                .flatMap(point -> point.attainment().measured().map(ratio -> Row.of(point, ratio, figures)).stream())
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new CurveChart(caption(rows, figures), rows));
    }

    /** Whether the threshold of the contract is among the points. */
    boolean marked() {
        return rows.stream().anyMatch(Row::agreed);
    }

    private static String caption(List<Row> rows, Figures figures) {
        String first = rows.get(0).within();
        String thresholds = rows.size() == 1
                ? first
                : rows.size() + " thresholds from " + first + " to "
                        + rows.get(rows.size() - 1).within();
        String all = "Service level at " + thresholds + ", all contacts of the period pooled.";
        // Under another roll-up, the target is not one of all contacts.
        Optional<Percentage> target =
                figures.target().filter(percentage -> figures.level().rollUp().isPooled());
        return all + target.map(percentage -> " " + reached(rows, percentage)).orElse("");
    }

    /** The two points between which the curve reaches the target. */
    private static String reached(List<Row> rows, Percentage target) {
        String mark = "The target of " + Figures.percent(target);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).ratio().meets(target)) {
                return mark
                        + (i == 0 ? " is already reached at " : " is first reached after ")
                        + (i == 0 ? rows.get(0).within() + "." : between(rows.get(i - 1), rows.get(i)));
            }
        }
        return mark + " is not reached at any of them.";
    }

    private static String between(Row missed, Row met) {
        return missed.within() + " (" + missed.percent() + ") and at the latest at " + met.within() + " ("
                + met.percent() + ").";
    }
}
