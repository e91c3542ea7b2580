package io.github.queuesla.report.page;

import io.github.queuesla.report.Part;
import java.util.Optional;

/**
 * What is drawn of a service level.
 *
 * @param id by which the script finds its numbers
 * @param figures how its numbers are printed
 * @param timeSeries over time; absent when nothing was open, or no intervals are known
 * @param heat by hour and weekday; absent when that says nothing
 * @param curve by threshold; absent when it was not asked for
 */
record ChartModel(
        String id, Figures figures, Optional<TimeSeries> timeSeries, Optional<HeatMap> heat, Optional<CurveChart> curve) {

    static ChartModel of(String id, Part.Drawing drawing) {
        Figures figures = new Figures(drawing.level(), drawing.noTraffic());
        TimeSeries timeSeries = TimeSeries.of(drawing.intervals(), drawing.level().zone());
        return new ChartModel(
                id,
                figures,
                timeSeries.segments().isEmpty() ? Optional.empty() : Optional.of(timeSeries),
                HeatMap.of(drawing.intervals(), figures),
                drawing.curve().flatMap(curve -> CurveChart.of(curve, figures)));
    }

    /** Whether there is nothing to see. */
    boolean isEmpty() {
        return timeSeries.isEmpty() && heat.isEmpty() && curve.isEmpty();
    }

    /** Whose clock and calendar hold. */
    String zone() {
        return figures.level().zone().getId();
    }
}
