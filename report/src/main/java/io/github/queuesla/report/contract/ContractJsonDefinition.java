package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.Band;
import io.github.queuesla.core.agreement.Bands;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.JsonFields;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.level.DefinitionWords;
import io.github.queuesla.report.level.RollUpWords;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a service level as an entry of {@code definitions}: for programs field by field, for people in words. */
final class ContractJsonDefinition {

    private ContractJsonDefinition() {}

    static void write(JsonGenerator json, ServiceLevel level, TimeRange range) {
        ServiceLevel.SmallPrint smallPrint = level.smallPrint();
        json.writeStartObject();
        JsonFields.definition(json, level.definition());
        JsonFields.text(json, "client", level.scope().client());
        formula(json, level.definition().formula());
        texts(json, "queues", level.scope().queues().values());
        texts(
                json,
                "mediaTypes",
                level.scope().media().stream().map(Object::toString).toList());
        thresholds(json, level);
        json.writeStringProperty("timeZone", level.zone().getId());
        json.writeStringProperty("window", Codes.of(level.window()));
        json.writeStringProperty("rollUp", RollUpWords.code(level.rollUp()));
        json.writeNumberProperty("decimals", smallPrint.decimals());
        JsonFields.whole(json, "minimumVolume", smallPrint.minimumVolume());
        bands(json, smallPrint.bands());
        JsonFields.text(json, "validFrom", smallPrint.validity().from());
        JsonFields.text(json, "validUntil", smallPrint.validity().until());
        json.writeArrayPropertyStart("clauses");
        for (DefinitionWords.Clause clause : DefinitionWords.clauses(level, range)) {
            json.writeStartObject();
            json.writeStringProperty("topic", clause.topic());
            json.writeStringProperty("words", clause.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void formula(JsonGenerator json, Formula formula) {
        json.writeObjectPropertyStart("formulaTerms");
        side(json, "numerator", formula.numerator());
        side(json, "denominator", formula.denominator());
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, TermSum sum) {
        json.writeObjectPropertyStart(name);
        texts(json, "added", codes(sum.added()));
        texts(json, "subtracted", codes(sum.subtracted()));
        json.writeEndObject();
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(term -> Codes.of(term)).toList();
    }

    private static void thresholds(JsonGenerator json, ServiceLevel level) {
        json.writeArrayPropertyStart("thresholds");
        level.scope().thresholds().forEach((medium, threshold) -> {
            json.writeStartObject();
            json.writeStringProperty("mediaType", medium.name());
            json.writeNumberProperty("thresholdMs", threshold.within().toMillis());
            json.writeStringProperty("edge", Codes.of(threshold.edge()));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void bands(JsonGenerator json, Optional<Bands> bands) {
        if (bands.isEmpty()) {
            json.writeNullProperty("bands");
            return;
        }
        json.writeObjectPropertyStart("bands");
        json.writeNumberProperty("invoice", MoneyText.amount(bands.get().invoice()));
        json.writeStringProperty("currency", bands.get().invoice().currency().getCurrencyCode());
        JsonFields.decimal(json, "tolerancePoints", bands.get().tolerance().map(Percentage::value));
        JsonFields.whole(json, "roundedTo", bands.get().roundedTo().map(Integer::longValue));
        json.writeArrayPropertyStart("steps");
        for (Band band : bands.get().bands()) {
            json.writeStartObject();
            json.writeNumberProperty("fromPercent", band.from().value());
            json.writeNumberProperty("toPercent", band.to().value());
            json.writeNumberProperty("creditPercent", band.credit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
