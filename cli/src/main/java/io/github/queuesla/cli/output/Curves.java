package io.github.queuesla.cli.output;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.report.page.Curve;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands threshold curves on to the page that draws them. */
final class Curves {

    private Curves() {}

    /** The measured points of each curve; one with a queue missing is not drawn, since it would look complete. */
    static Map<String, Curve> drawn(Map<String, ThresholdCurve> curves) {
        Map<String, Curve> drawn = new LinkedHashMap<>();
        curves.forEach((name, curve) -> {
            List<Curve.Point> points = curve.points().stream()
                    .flatMap(point ->
                            point
                                    .attainment()
                                    .measured()
                                    .map(ratio -> new Curve.Point(point.threshold(), ratio))
                                    .stream())
                    .toList();
            if (curve.missing() == 0 && !points.isEmpty()) {
                drawn.put(name, new Curve(points));
            }
        });
        return drawn;
    }
}
