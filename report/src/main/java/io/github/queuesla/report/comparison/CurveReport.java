package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Field;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.CurvePoint;
import io.github.queuesla.report.level.DefinitionFields;
import io.github.queuesla.report.level.LevelValues;
import io.github.queuesla.report.level.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Service levels at other thresholds; as JSON, the schema {@code queue-sla.curve/1}. Immutable.
 *
 * @param curves one for each service level
 * @param source the period, and where the counts come from
 * @param queueNotes remarks about queues, which affect no number
 */
public record CurveReport(List<ThresholdCurve> curves, Source source, List<String> queueNotes) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.DOCUMENTS;

    private static final Group REACHED = Group.orNull("reached");

    private static final Fields<ThresholdCurve> CURVE = DefinitionFields.COMPARED
            .from(ThresholdCurve::level)
            .and(Variant.COVERAGE.from(ThresholdCurve::coverage))
            .and(
                    Nested.of("points", CurvePoint::of, CurvePoint.ROW),
                    Column.<ThresholdCurve>key(
                                    "targetPercent",
                                    curve -> Value.of(
                                            curve.reachingTarget(), bracket -> LevelValues.target(curve.level())))
                            .in(REACHED),
                    reached("missedAtMs", ThresholdCurve.Bracket::missedAt),
                    reached("metAtMs", ThresholdCurve.Bracket::metAt),
                    Column.<ThresholdCurve>key(
                                    "exact",
                                    curve -> curve.exact()
                                            .flatMap(seconds -> curve.reachingTarget())
                                            .map(bracket -> Value.truth(true))
                                            .orElseGet(Value::omitted))
                            .in(REACHED));

    private static final Fields<CurveReport> OBJECT = Source.fields("queue-sla.curve/1", CurveReport::source)
            .and(
                    Nested.of("curves", CurveReport::curves, CURVE),
                    Nested.texts("notes", CurveReport::notes).omittedWhenEmpty());

    public CurveReport {
        curves = List.copyOf(curves);
        queueNotes = List.copyOf(queueNotes);
    }

    /** The remarks about queues, about numbers that are not judged, and about contacts without an outcome. */
    public List<String> notes() {
        return Stream.concat(
                        queueNotes.stream(),
                        curves.stream().flatMap(curve -> LevelHeading.notes(curve.level(), curve.coverage())))
                .toList();
    }

    /** The report, ready for every format. */
    public Report report() {
        List<Part> parts = new ArrayList<>();
        for (ThresholdCurve curve : curves) {
            CurveSentences sentences = new CurveSentences(curve);
            parts.addAll(LevelHeading.of(curve.level(), curve.coverage()));
            parts.add(new Part.Drawing(curve.level(), NoTrafficDisplay.BLANK, List.of(), Optional.of(curve)));
            if (sentences.hasNumbers()) {
                parts.add(Part.table(CurvePoint.table(curve)));
            }
            parts.add(Part.sentences(sentences.sentences()));
            parts.add(Part.sentences(
                    LevelHeading.unresolved(curve.level(), curve.coverage().unresolved())));
        }
        parts.addAll(Part.section("Notes", queueNotes));
        List<CurvePoint> rows =
                curves.stream().flatMap(curve -> CurvePoint.of(curve).stream()).toList();
        return new Report(
                        Report.Title.of("Threshold curve", source),
                        parts,
                        new Rows<>(CurvePoint.ROW, rows),
                        new Rows<>(OBJECT, List.of(this)))
                .from(source);
    }

    private static Field<ThresholdCurve> reached(
            String key, Function<ThresholdCurve.Bracket, Optional<Duration>> threshold) {
        return Column.<ThresholdCurve>key(
                        key, curve -> Value.of(curve.reachingTarget().flatMap(threshold), Value::length))
                .in(REACHED);
    }
}
