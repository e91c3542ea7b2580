package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.SlaTotal;
import io.github.queuesla.core.time.Period;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes everything as one object of the schema {@code queue-sla.report/1}. */
final class JsonReportWriter implements ReportWriter {

    @Override
    public void write(Report report, Writer out) throws IOException {
        JsonOutput.indented(out, json -> write(report, json));
    }

    private static void write(Report report, JsonGenerator json) {
        Assessment assessment = report.assessment();
        json.writeStartObject();
        json.writeStringProperty("schema", "queue-sla.report/1");
        source(json, report.provenance());
        period(json, assessment.period());
        json.writeArrayPropertyStart("definitions");
        assessment.definitions().forEach(definition -> definition(json, definition));
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        assessment.rows().forEach(row -> JsonRows.write(json, ShownRow.of(report, row)));
        json.writeEndArray();
        json.writeArrayPropertyStart("totals");
        assessment.totals().forEach(total -> total(json, total, report.noTraffic()));
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        assessment.problems().forEach(problem -> problem(json, problem));
        json.writeEndArray();
        notes(json, assessment.notes());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Provenance provenance) {
        json.writeStringProperty(
                "generatedAt",
                provenance.generatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("surface", provenance.surface());
        json.writeStringProperty("host", provenance.host());
        json.writeNumberProperty("requests", provenance.requests());
        json.writeEndObject();
    }

    private static void period(JsonGenerator json, Period period) {
        json.writeObjectPropertyStart("period");
        json.writeStringProperty("from", period.from().asGiven());
        json.writeStringProperty("to", period.to().asGiven());
        json.writeStringProperty("start", period.range().start().toString());
        json.writeStringProperty("end", period.range().end().toString());
        json.writeStringProperty("timeZone", period.zone().getId());
        json.writeEndObject();
    }

    private static void definition(JsonGenerator json, SlaDefinition definition) {
        json.writeStartObject();
        json.writeStringProperty("name", definition.name());
        json.writeNumberProperty("thresholdMs", definition.threshold().within().toMillis());
        json.writeStringProperty("formula", definition.formula().name());
        JsonRows.decimal(json, "targetPercent", definition.target().map(Percentage::value));
        json.writeStringProperty("edge", Codes.of(definition.threshold().edge()));
        JsonRows.whole(json, "shortAbandonMs", definition.shortAbandon().map(Duration::toMillis));
        json.writeStringProperty("rounding", Codes.of(definition.rounding()));
        json.writeEndObject();
    }

    private static void total(JsonGenerator json, SlaTotal total, NoTrafficDisplay noTraffic) {
        Level level = Level.of(total.definition(), total.attainment(), noTraffic);
        json.writeStartObject();
        json.writeStringProperty("definition", total.definition().name());
        json.writeStringProperty("state", Codes.of(level.state()));
        JsonRows.level(json, level);
        JsonRows.truth(json, "targetMet", total.targetMet());
        json.writeNumberProperty("queues", total.queues());
        json.writeNumberProperty("missing", total.missing());
        json.writeBooleanProperty("provisional", total.provisional());
        total.division().ifPresent(division -> JsonRows.division(json, division));
        json.writeEndObject();
    }

    private static void problem(JsonGenerator json, Problem problem) {
        json.writeStartObject();
        JsonRows.text(json, "queueId", problem.queue());
        json.writeStringProperty("reason", problem.reason().code());
        json.writeStringProperty("message", problem.message());
        json.writeEndObject();
    }

    private static void notes(JsonGenerator json, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("notes");
        notes.forEach(json::writeString);
        json.writeEndArray();
    }
}
