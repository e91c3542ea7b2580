package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.JsonFields;
import io.github.queuesla.report.PercentText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes the schema {@code queue-sla.bridge/1}. */
final class BridgeJson {

    private BridgeJson() {}

    static void write(BridgeReport report, JsonGenerator json) {
        json.writeStartObject();
        JsonParts.head(json, "queue-sla.bridge/1", report.period(), report.provenance());
        json.writeArrayPropertyStart("bridges");
        report.bridges().forEach(bridge -> bridge(json, bridge, report.gaps(bridge)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void bridge(JsonGenerator json, Bridge bridge, List<String> gaps) {
        json.writeStartObject();
        JsonParts.level(json, bridge.level());
        json.writeArrayPropertyStart("steps");
        ShownStep.of(bridge).forEach(step -> step(json, bridge, step));
        json.writeEndArray();
        json.writeObjectPropertyStart("unexplained");
        sides(json, bridge.unexplainedMet(), bridge.unexplainedCounted());
        json.writeEndObject();
        switches(json, bridge.switches());
        edge(json, bridge.edge());
        json.writeArrayPropertyStart("gaps");
        gaps.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void step(JsonGenerator json, Bridge bridge, ShownStep step) {
        json.writeStartObject();
        json.writeStringProperty("step", Codes.of(step.step().change()));
        json.writeStringProperty(
                "words", StepWords.of(step.step().change(), bridge.switches().taken()));
        sides(json, step.step().met(), step.step().counted());
        JsonFields.decimal(
                json, "percent", step.share().map(share -> PercentText.shortest(Shown.percent(bridge.level(), share))));
        json.writeObjectPropertyStart("change");
        sides(json, step.met(), step.counted());
        JsonFields.decimal(
                json,
                "points",
                step.points().map(points -> PercentText.shortest(Shown.plainPercent(bridge.level(), points))));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void sides(JsonGenerator json, long met, long counted) {
        json.writeNumberProperty("numerator", met);
        json.writeNumberProperty("denominator", counted);
    }

    private static void switches(JsonGenerator json, Bridge.SwitchFinding found) {
        json.writeObjectPropertyStart("switches");
        json.writeObjectPropertyStart("taken");
        setting(json, found.taken());
        json.writeEndObject();
        json.writeArrayPropertyStart("reproducing");
        for (Switches setting : found.reproducing()) {
            json.writeStartObject();
            setting(json, setting);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("reproduced", found.reproduced());
        json.writeNumberProperty("compared", found.compared());
        json.writeEndObject();
    }

    private static void setting(JsonGenerator json, Switches switches) {
        json.writeBooleanProperty("abandons", switches.abandons());
        json.writeBooleanProperty("shortAbandons", switches.shortAbandons());
        json.writeBooleanProperty("flowOuts", switches.flowOuts());
        json.writeBooleanProperty("literal", switches.literal());
    }

    private static void edge(JsonGenerator json, Bridge.EdgeFinding edge) {
        json.writeObjectPropertyStart("edge");
        json.writeStringProperty("taken", Codes.of(edge.taken()));
        json.writeNumberProperty("reproduced", edge.reproduced());
        json.writeNumberProperty("compared", edge.compared());
        json.writeBooleanProperty("decided", edge.decided());
        json.writeEndObject();
    }
}
