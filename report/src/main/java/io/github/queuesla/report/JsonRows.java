package io.github.queuesla.report;

import io.github.queuesla.core.result.QueueShare;
import tools.jackson.core.JsonGenerator;

/** Writes rows as JSON objects. */
final class JsonRows {

    private JsonRows() {}

    static void write(JsonGenerator json, ShownRow row) {
        QueueShare result = row.result();
        json.writeStartObject();
        json.writeStringProperty("definition", row.definition().name());
        json.writeStringProperty("queueId", result.queue().id().value());
        json.writeStringProperty("queueName", result.queue().name());
        JsonFields.text(json, "mediaType", result.media().map(media -> media.name()));
        JsonFields.text(json, "start", row.range().map(range -> range.start()));
        JsonFields.text(json, "end", row.range().map(range -> range.end()));
        json.writeStringProperty("state", Codes.of(row.level().state()));
        json.writeBooleanProperty("provisional", result.provisional());
        level(json, row.level());
        JsonFields.counts(json, row.counts());
        JsonFields.truth(json, "targetMet", result.targetMet());
        result.queue().division().ifPresent(division -> JsonFields.division(json, division));
        json.writeEndObject();
    }

    static void level(JsonGenerator json, Level level) {
        JsonFields.whole(json, "numerator", level.numerator());
        JsonFields.whole(json, "denominator", level.denominator());
        JsonFields.decimal(json, "percent", level.percent());
    }
}
