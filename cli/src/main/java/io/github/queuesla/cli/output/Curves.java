package io.github.queuesla.cli.output;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.report.page.Curve;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Hands threshold curves on to the page that draws them. */
final class Curves {

    private Curves() {}

    /** The measured points of each curve; one with a queue missing is not drawn, since it would look complete. */
    static Map<String, Curve> drawn(Map<String, ThresholdCurve> curves) {
        Map<String, Curve> drawn = new LinkedHashMap<>();
        curves.forEach((name, curve) -> {
            var points = curve.points().stream()
                    .flatMap(point -> point
                            .attainment()
                            .match(
                                    ratio -> Optional.of(new Curve.Point(point.threshold(), ratio)),
                                    nothing -> Optional.<Curve.Point>empty(),
                                    reason -> Optional.<Curve.Point>empty())
                            .stream())
                    .toList();
            if (curve.missing() == 0 && !points.isEmpty()) {
                drawn.put(name, new Curve(points));
            }
        });
        return drawn;
    }
}
