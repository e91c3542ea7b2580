package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.BAR;
import static io.github.queuesla.report.Column.Kind.DURATION;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A point of a threshold curve as a row. Immutable.
 *
 * @param threshold the longest wait that is in time
 * @param variant the service level with that threshold
 */
public record CurvePoint(Duration threshold, Variant variant) {

    private static final Column<CurvePoint> THRESHOLD =
            Column.of("thresholdMs", "Threshold", DURATION, row -> Value.length(row.threshold));
    private static final Column<CurvePoint> DRAWN =
            Column.shown("", BAR, row -> Value.of(row.variant.attainment(), Value.Bar::new));

    /** The fields of a point in JSON and CSV. */
    public static final Fields<CurvePoint> ROW = DefinitionFields.NAMED
            .from(CurvePoint::level)
            .and(THRESHOLD, DefinitionFields.EDGE_OF_ROW.from(CurvePoint::level))
            .and(Variant.FIELDS.from(CurvePoint::variant));

    /** The points of a curve. */
    public static List<CurvePoint> of(ThresholdCurve curve) {
        Duration agreed = curve.level().definition().threshold().within();
        return curve.points().stream()
                .map(point -> new CurvePoint(
                        point.threshold(),
                        new Variant(
                                curve.level(),
                                point.threshold().equals(agreed),
                                Optional.of(point.attainment()),
                                curve.coverage())))
                .toList();
    }

    /** The points of a curve as a table for people. */
    public static Table<CurvePoint> table(ThresholdCurve curve) {
        return Table.of(
                of(curve),
                THRESHOLD,
                Variant.MET.from(CurvePoint::variant),
                Variant.COUNTED.from(CurvePoint::variant),
                Variant.PERCENTAGE.from(CurvePoint::variant),
                DRAWN,
                Variant.AGREED.from(CurvePoint::variant));
    }

    private ServiceLevel level() {
        return variant.level();
    }
}
