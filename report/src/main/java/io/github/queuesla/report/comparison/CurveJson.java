package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.report.JsonFields;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the schema {@code queue-sla.curve/1}. */
final class CurveJson {

    private CurveJson() {}

    static void write(CurveReport report, JsonGenerator json) {
        json.writeStartObject();
        JsonParts.head(json, "queue-sla.curve/1", report.period(), report.provenance());
        json.writeArrayPropertyStart("curves");
        report.curves().forEach(curve -> curve(json, curve));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void curve(JsonGenerator json, ThresholdCurve curve) {
        ServiceLevel level = curve.level();
        json.writeStartObject();
        JsonParts.level(json, level);
        json.writeNumberProperty("missing", curve.missing());
        json.writeArrayPropertyStart("points");
        for (ThresholdCurve.Point point : curve.points()) {
            json.writeStartObject();
            json.writeNumberProperty("thresholdMs", point.threshold().toMillis());
            json.writeBooleanProperty("agreed", CurveWords.isAgreed(level, point));
            JsonParts.attainment(json, level, point.attainment());
            JsonFields.truth(json, "targetMet", Missing.verdict(level, point.attainment(), curve.missing()));
            json.writeEndObject();
        }
        json.writeEndArray();
        reached(json, curve, level.definition().target());
        json.writeEndObject();
    }

    private static void reached(JsonGenerator json, ThresholdCurve curve, Optional<Percentage> target) {
        if (target.isEmpty()) {
            json.writeNullProperty("reached");
            return;
        }
        ThresholdCurve.Bracket bracket = curve.reaching(target.get());
        json.writeObjectPropertyStart("reached");
        JsonFields.decimal(json, "targetPercent", target.map(Percentage::value));
        JsonFields.whole(json, "missedAtMs", bracket.missedAt().map(Duration::toMillis));
        JsonFields.whole(json, "metAtMs", bracket.metAt().map(Duration::toMillis));
        json.writeEndObject();
    }
}
