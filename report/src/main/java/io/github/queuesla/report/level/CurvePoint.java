package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.BAR;
import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.DURATION;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.util.List;

/**
 * A point, which is a row, with the curve that it is on. Immutable.
 *
 * @param curve all points
 * @param point this one
 */
public record CurvePoint(ThresholdCurve curve, ThresholdCurve.Point point) {

    public static final Column<CurvePoint> THRESHOLD = Column.of(
            "thresholdMs",
            "Threshold",
            DURATION,
            row -> Value.length(row.point().threshold()));
    public static final Column<CurvePoint> AGREED = Column.<CurvePoint>of(
                    "agreed", "", TEXT, row -> Value.truth(row.isAgreed(), row.isAgreed() ? "agreed" : ""))
            .heading("Agreed");
    public static final Column<CurvePoint> MET =
            Column.of("numerator", "Met", COUNT, row -> LevelValues.met(row.attainment()));
    public static final Column<CurvePoint> COUNTED =
            Column.of("denominator", "Counted", COUNT, row -> LevelValues.counted(row.attainment()));
    public static final Column<CurvePoint> PERCENTAGE =
            Column.of("percent", "SL %", PERCENT, row -> row.values().percent(row.attainment()));
    private static final Column<CurvePoint> DRAWN = Column.shown("", BAR, row -> new Value.Bar(row.attainment()));

    /** The points of a curve. */
    public static List<CurvePoint> of(ThresholdCurve curve) {
        return curve.points().stream()
                .map(point -> new CurvePoint(curve, point))
                .toList();
    }

    /** The points of a curve as people read them. */
    public static Table<CurvePoint> table(ThresholdCurve curve) {
        return Table.of(of(curve), THRESHOLD, MET, COUNTED, PERCENTAGE, DRAWN, AGREED);
    }

    /** What the curve is about. */
    public ServiceLevel level() {
        return curve.level();
    }

    /** What the service level would be. */
    public Attainment attainment() {
        return point.attainment();
    }

    /** Its numbers as values. */
    public LevelValues values() {
        return LevelValues.of(level());
    }

    private boolean isAgreed() {
        return point.threshold().equals(level().definition().threshold().within());
    }
}
