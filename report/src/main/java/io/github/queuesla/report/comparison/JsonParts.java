package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.JsonFields;
import io.github.queuesla.report.level.FormulaWords;
import io.github.queuesla.report.level.RollUpWords;
import tools.jackson.core.JsonGenerator;

/** Writes what the JSON of all comparisons has in common. */
final class JsonParts {

    private JsonParts() {}

    /** The first fields of the object. */
    static void head(JsonGenerator json, String schema, Period period, Provenance provenance) {
        json.writeStringProperty("schema", schema);
        JsonFields.source(json, provenance);
        JsonFields.period(json, period);
    }

    /** The promise, in an object of its own. */
    static void level(JsonGenerator json, ServiceLevel level) {
        json.writeObjectPropertyStart("serviceLevel");
        JsonFields.definition(json, level.definition());
        JsonFields.text(json, "client", level.scope().client());
        json.writeStringProperty("formulaWords", FormulaWords.of(level));
        json.writeStringProperty("timeZone", level.zone().getId());
        json.writeStringProperty("rollUp", RollUpWords.code(level.rollUp()));
        json.writeEndObject();
    }

    /** State, counts and percentage. */
    static void attainment(JsonGenerator json, ServiceLevel level, Attainment attainment) {
        json.writeStringProperty("state", Shown.state(attainment));
        JsonFields.whole(json, "numerator", Shown.met(attainment));
        JsonFields.whole(json, "denominator", Shown.counted(attainment));
        JsonFields.decimal(json, "percent", Shown.shortPercent(level, attainment));
    }
}
