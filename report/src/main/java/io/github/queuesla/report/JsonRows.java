package io.github.queuesla.report;

import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.SlaResult;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes rows as JSON objects. */
final class JsonRows {

    private JsonRows() {}

    static void write(JsonGenerator json, ShownRow row) {
        SlaResult result = row.result();
        json.writeStartObject();
        json.writeStringProperty("definition", result.definition().name());
        json.writeStringProperty("queueId", result.queue().id().value());
        json.writeStringProperty("queueName", result.queue().name());
        text(json, "mediaType", result.media().map(media -> media.name()));
        text(json, "start", row.range().map(range -> range.start()));
        text(json, "end", row.range().map(range -> range.end()));
        json.writeStringProperty("state", Codes.of(row.level().state()));
        json.writeBooleanProperty("provisional", result.provisional());
        level(json, row.level());
        json.writeObjectPropertyStart("counts");
        row.counts().forEach((term, count) -> json.writeNumberProperty(Codes.of(term), count));
        json.writeEndObject();
        truth(json, "targetMet", result.targetMet());
        result.queue().division().ifPresent(division -> division(json, division));
        json.writeEndObject();
    }

    static void level(JsonGenerator json, Level level) {
        whole(json, "numerator", level.numerator());
        whole(json, "denominator", level.denominator());
        decimal(json, "percent", level.percent());
    }

    static void division(JsonGenerator json, Division division) {
        json.writeStringProperty("divisionId", division.id());
        json.writeStringProperty("divisionName", division.name());
    }

    static void text(JsonGenerator json, String name, Optional<?> text) {
        text.ifPresentOrElse(
                value -> json.writeStringProperty(name, value.toString()), () -> json.writeNullProperty(name));
    }

    static void whole(JsonGenerator json, String name, Optional<Long> number) {
        number.ifPresentOrElse(value -> json.writeNumberProperty(name, value), () -> json.writeNullProperty(name));
    }

    static void decimal(JsonGenerator json, String name, Optional<BigDecimal> number) {
        number.ifPresentOrElse(value -> json.writeNumberProperty(name, value), () -> json.writeNullProperty(name));
    }

    static void truth(JsonGenerator json, String name, Optional<Boolean> truth) {
        truth.ifPresentOrElse(value -> json.writeBooleanProperty(name, value), () -> json.writeNullProperty(name));
    }
}
