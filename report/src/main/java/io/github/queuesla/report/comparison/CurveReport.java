package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.BAR;
import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.DURATION;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Field;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.format.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Service levels at other thresholds; as JSON, the schema {@code queue-sla.curve/1}. Immutable.
 *
 * @param curves one for each service level
 * @param source which time they are about, and where the counts come from
 */
public record CurveReport(List<ThresholdCurve> curves, Source source) {

    /** The formats that it has. */
    public static final Set<Format> FORMATS = Format.ALWAYS;

    /** A point, which is a row, with the curve that it is on. */
    private record OnCurve(ThresholdCurve curve, ThresholdCurve.Point point) {

        static List<OnCurve> of(ThresholdCurve curve) {
            return curve.points().stream()
                    .map(point -> new OnCurve(curve, point))
                    .toList();
        }

        ServiceLevel level() {
            return curve.level();
        }

        Attainment attainment() {
            return point.attainment();
        }

        LevelValues values() {
            return LevelValues.of(level());
        }

        boolean isAgreed() {
            return point.threshold().equals(level().definition().threshold().within());
        }
    }

    private static final Column<OnCurve> THRESHOLD = Column.of(
            "thresholdMs",
            "Threshold",
            DURATION,
            row -> Value.length(row.point().threshold()));
    private static final Column<OnCurve> AGREED = Column.<OnCurve>of(
                    "agreed", "", TEXT, row -> Value.truth(row.isAgreed(), row.isAgreed() ? "agreed" : ""))
            .heading("Agreed");
    private static final Column<OnCurve> MET =
            Column.of("numerator", "Met", COUNT, row -> LevelValues.met(row.attainment()));
    private static final Column<OnCurve> COUNTED =
            Column.of("denominator", "Counted", COUNT, row -> LevelValues.counted(row.attainment()));
    private static final Column<OnCurve> PERCENTAGE =
            Column.of("percent", "SL %", PERCENT, row -> row.values().percent(row.attainment()));
    private static final Column<OnCurve> DRAWN = Column.shown("", BAR, row -> new Value.Bar(row.attainment()));

    private static final Fields<OnCurve> ROW = Fields.of(
            Column.<OnCurve>key("serviceLevel", row -> Value.name(row.level().name()))
                    .ofParent(),
            Column.<OnCurve>key("client", row -> LevelValues.client(row.level()))
                    .ofParent(),
            THRESHOLD,
            Column.<OnCurve>key("edge", row -> LevelValues.edge(row.level())).ofParent(),
            AGREED,
            Column.key("state", row -> LevelValues.state(row.attainment())),
            MET,
            COUNTED,
            PERCENTAGE,
            Column.<OnCurve>key("targetPercent", row -> LevelValues.target(row.level()))
                    .ofParent(),
            Column.key(
                    "targetMet",
                    row -> Value.of(
                            row.values().isMet(row.attainment(), row.curve().missing()), Value::truth)),
            Column.<OnCurve>key("missing", row -> Value.count(row.curve().missing()))
                    .ofParent());

    private static final Group REACHED = Group.orNull("reached");

    private static final Fields<ThresholdCurve> CURVE = LevelValues.DEFINITION
            .from(ThresholdCurve::level)
            .in(Group.of("serviceLevel"))
            .and(
                    Column.key("missing", curve -> Value.count(curve.missing())),
                    Nested.of("points", OnCurve::of, ROW),
                    Column.<ThresholdCurve>key("targetPercent", curve -> LevelValues.target(curve.level()))
                            .in(REACHED),
                    reached("missedAtMs", ThresholdCurve.Bracket::missedAt),
                    reached("metAtMs", ThresholdCurve.Bracket::metAt));

    private static final Fields<CurveReport> OBJECT = Source.fields("queue-sla.curve/1", CurveReport::source)
            .and(Nested.of("curves", CurveReport::curves, CURVE));

    public CurveReport {
        curves = List.copyOf(curves);
    }

    /** The report, ready for every format. */
    public Report report() {
        List<Part> parts = new ArrayList<>();
        for (ThresholdCurve curve : curves) {
            parts.addAll(new LevelHead(curve.level()).parts(source.period()));
            CurveSentences sentences = new CurveSentences(curve);
            if (sentences.hasNumbers()) {
                parts.add(Part.table(Table.of(OnCurve.of(curve), THRESHOLD, MET, COUNTED, PERCENTAGE, DRAWN, AGREED)));
            }
            parts.add(Part.sentences(sentences.sentences()));
        }
        List<OnCurve> rows =
                curves.stream().flatMap(curve -> OnCurve.of(curve).stream()).toList();
        return new Report(
                new Report.Title("Threshold curve", source.words(), true),
                parts,
                new Rows<>(ROW, rows),
                new Rows<>(OBJECT, List.of(this)));
    }

    private static Field<ThresholdCurve> reached(
            String key, Function<ThresholdCurve.Bracket, Optional<Duration>> threshold) {
        return Column.<ThresholdCurve>key(
                        key,
                        curve -> Value.of(
                                curve.level()
                                        .definition()
                                        .target()
                                        .flatMap(target -> threshold.apply(curve.reaching(target))),
                                Value::length))
                .in(REACHED);
    }
}
