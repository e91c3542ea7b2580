package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.LengthText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A threshold curve with the numbers it is drawn from.
 *
 * @param caption what there is to see, in a sentence
 * @param rows one per threshold, shortest first
 */
record CurveFigure(String caption, List<Row> rows) {

    /**
     * One threshold.
     *
     * @param point what is drawn
     * @param within the threshold in words
     * @param percent the level
     * @param fraction what it comes from
     * @param chip whether the target would be reached
     * @param agreed whether it is the threshold of the contract
     */
    record Row(Curve.Point point, String within, String percent, String fraction, Chip chip, boolean agreed) {}

    /** Whether the threshold of the contract is among the points. */
    boolean marked() {
        return rows.stream().anyMatch(Row::agreed);
    }

    /** Empty when there is no point to draw. */
    static Optional<CurveFigure> of(Optional<Curve> curve, Figures figures) {
        Duration agreed = figures.level().definition().threshold().within();
        List<Row> rows = curve.map(Curve::points).orElse(List.of()).stream()
                .map(point -> row(point, figures, point.within().equals(agreed)))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new CurveFigure(caption(rows, figures), rows));
    }

    private static Row row(Curve.Point point, Figures figures, boolean agreed) {
        return new Row(
                point,
                LengthText.of(point.within()),
                figures.percent(point.ratio()),
                Figures.fraction(point.ratio()),
                figures.chip(new Attainment.Measured(point.ratio())),
                agreed);
    }

    private static String caption(List<Row> rows, Figures figures) {
        String all = "Service level at " + rows.size() + " thresholds from "
                + rows.get(0).within() + " to " + rows.get(rows.size() - 1).within()
                + ", all contacts of the period together.";
        return all + figures.target().map(target -> " " + reached(rows, target)).orElse("");
    }

    /** Where the curve crosses the target, as far as the points say. */
    private static String reached(List<Row> rows, Percentage target) {
        String mark = "The target of " + Figures.percent(target);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).point().ratio().meets(target)) {
                return mark
                        + (i == 0 ? " is reached at " : " is first reached after ")
                        + (i == 0 ? rows.get(0).within() + " already." : between(rows.get(i - 1), rows.get(i)));
            }
        }
        return mark + " is not reached at any of them.";
    }

    private static String between(Row missed, Row met) {
        return missed.within() + " (" + missed.percent() + ") and at the latest at " + met.within() + " ("
                + met.percent() + ").";
    }
}
