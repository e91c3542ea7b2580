package io.github.queuesla.report.page;

import io.github.queuesla.report.Part;
import java.util.Optional;

/**
 * The charts of a service level.
 *
 * @param id the key of the data in the page script
 * @param figures the format of its numbers
 * @param timeSeries the chart over time; absent without open intervals
 * @param heat the table by hour and weekday; absent for less than two open days
 * @param curve the chart by threshold; absent if not requested
 */
record ChartModel(
        String id,
        Figures figures,
        Optional<TimeSeries> timeSeries,
        Optional<HeatMap> heat,
        Optional<CurveChart> curve) {

    static ChartModel of(String id, Part.Drawing drawing) {
        Figures figures = new Figures(drawing.level(), drawing.noTraffic());
        TimeSeries timeSeries =
                TimeSeries.of(drawing.intervals(), drawing.level().zone());
        return new ChartModel(
                id,
                figures,
                timeSeries.segments().isEmpty() ? Optional.empty() : Optional.of(timeSeries),
                HeatMap.of(drawing.intervals(), figures),
                drawing.curve().flatMap(curve -> CurveChart.of(curve, figures)));
    }

    /** Whether there is neither a chart nor a heat map. */
    boolean isEmpty() {
        return !hasChart() && heat.isEmpty();
    }

    /** Whether there is a chart that the library draws. */
    boolean hasChart() {
        return timeSeries.isPresent() || curve.isPresent();
    }

    /** The time zone of the charts. */
    String zone() {
        return figures.level().zone().getId();
    }
}
