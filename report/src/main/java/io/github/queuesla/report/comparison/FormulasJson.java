package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.JsonFields;
import io.github.queuesla.report.level.FormulaWords;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the schema {@code queue-sla.formulas/1}. */
final class FormulasJson {

    private FormulasJson() {}

    static void write(FormulasReport report, JsonGenerator json) {
        json.writeStartObject();
        JsonParts.head(json, "queue-sla.formulas/1", report.period(), report.provenance());
        json.writeArrayPropertyStart("tables");
        report.tables().forEach(table -> table(json, table));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, FormulaTable table) {
        json.writeStartObject();
        JsonParts.level(json, table.level());
        json.writeNumberProperty("missing", table.missing());
        json.writeArrayPropertyStart("formulas");
        for (FormulaTable.Row row : table.rows()) {
            json.writeStartObject();
            json.writeStringProperty("formula", row.formula().name());
            json.writeStringProperty("words", FormulaWords.of(row.formula(), table.level()));
            json.writeBooleanProperty("agreed", row.agreed());
            attainment(json, table, row.attainment());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void attainment(JsonGenerator json, FormulaTable table, Optional<Attainment> attainment) {
        ServiceLevel level = table.level();
        if (attainment.isEmpty()) {
            json.writeStringProperty("state", "impossible");
            json.writeStringProperty("obstacle", FormulasWords.obstacle(level));
            return;
        }
        JsonParts.attainment(json, level, attainment.get());
        JsonFields.truth(json, "targetMet", Missing.verdict(level, attainment.get(), table.missing()));
    }
}
