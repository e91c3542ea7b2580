package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/** Writes everything as one object of the schema {@code queue-sla.report/1}. */
final class JsonReportWriter implements RowReportWriter {

    @Override
    public void write(RowReport report, Writer out) throws IOException {
        JsonOutput.indented(out, json -> write(report, json));
    }

    private static void write(RowReport report, JsonGenerator json) {
        Result result = report.result();
        json.writeStartObject();
        json.writeStringProperty("schema", "queue-sla.report/1");
        JsonFields.source(json, report.provenance());
        JsonFields.period(json, result.period());
        json.writeArrayPropertyStart("definitions");
        result.levels().forEach(level -> definition(json, level.level().definition()));
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        ShownRow.of(report).forEach(row -> JsonRows.write(json, row));
        json.writeEndArray();
        json.writeArrayPropertyStart("totals");
        for (ServiceLevelResult level : result.levels()) {
            ShownTotal.of(level).forEach(total -> total(json, total, report.noTraffic()));
        }
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

    private static void total(JsonGenerator json, ShownTotal total, NoTrafficDisplay noTraffic) {
        Level level = Level.of(total.definition(), total.share().attainment(), noTraffic);
        json.writeStartObject();
        json.writeStringProperty("definition", total.definition().name());
        json.writeStringProperty("state", Codes.of(level.state()));
        JsonRows.level(json, level);
        JsonFields.truth(json, "targetMet", total.share().targetMet());
        json.writeNumberProperty("queues", total.share().queues());
        json.writeNumberProperty("missing", total.share().missing());
        json.writeBooleanProperty("provisional", total.provisional());
        total.share().division().ifPresent(division -> JsonFields.division(json, division));
        json.writeEndObject();
    }
}
