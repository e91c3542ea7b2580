package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Ratio;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a service level would be at other thresholds, over the same contacts, hours and formula, all of the period pooled.
 * Between two points nothing is known but that it lies between them. Immutable.
 *
 * @param points shortest threshold first when read, in any order when given; no threshold twice
 */
public record Curve(List<Point> points) {

    /**
     * The service level at one threshold. Immutable.
     *
     * @param within the threshold
     * @param ratio the contacts that would be in time, out of those that would count
     */
    public record Point(Duration within, Ratio ratio) {}

    public Curve {
        points = points.stream().sorted(Comparator.comparing(Point::within)).toList();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).within().equals(points.get(i - 1).within())) {
                throw new IllegalArgumentException("a curve has each threshold once, not twice "
                        + points.get(i).within());
            }
        }
    }
}
