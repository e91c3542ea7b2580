package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.SlaTotal;
import java.io.IOException;
import java.io.Writer;
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
        JsonFields.source(json, report.provenance());
        JsonFields.period(json, assessment.period());
        json.writeArrayPropertyStart("definitions");
        assessment.definitions().forEach(definition -> definition(json, definition));
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        assessment.rows().forEach(row -> JsonRows.write(json, ShownRow.of(report, row)));
        json.writeEndArray();
        json.writeArrayPropertyStart("totals");
        assessment.totals().forEach(total -> total(json, total, report.noTraffic()));
        json.writeEndArray();
        JsonFields.problems(json, report.problems());
        JsonFields.notes(json, report.notes());
        json.writeEndObject();
    }

    private static void definition(JsonGenerator json, SlaDefinition definition) {
        json.writeStartObject();
        JsonFields.definition(json, definition);
        json.writeEndObject();
    }

    private static void total(JsonGenerator json, SlaTotal total, NoTrafficDisplay noTraffic) {
        Level level = Level.of(total.definition(), total.attainment(), noTraffic);
        json.writeStartObject();
        json.writeStringProperty("definition", total.definition().name());
        json.writeStringProperty("state", Codes.of(level.state()));
        JsonRows.level(json, level);
        JsonFields.truth(json, "targetMet", total.targetMet());
        json.writeNumberProperty("queues", total.queues());
        json.writeNumberProperty("missing", total.missing());
        json.writeBooleanProperty("provisional", total.provisional());
        total.division().ifPresent(division -> JsonFields.division(json, division));
        json.writeEndObject();
    }
}
