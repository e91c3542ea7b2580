package io.github.queuesla.report;

import io.github.queuesla.core.queue.Queue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Lists queues as one object of the schema {@code queue-sla.queues/1}. */
final class QueueJson {

    private QueueJson() {}

    static void write(List<Queue> queues, Writer out) throws IOException {
        JsonOutput.indented(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", "queue-sla.queues/1");
            json.writeArrayPropertyStart("queues");
            queues.forEach(queue -> write(queue, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Queue queue, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("queueId", queue.id().value());
        json.writeStringProperty("queueName", queue.name());
        queue.division().ifPresent(division -> {
            json.writeStringProperty("divisionId", division.id());
            json.writeStringProperty("divisionName", division.name());
        });
        json.writeArrayPropertyStart("configuredTargets");
        queue.targets().forEach((media, target) -> {
            json.writeStartObject();
            json.writeStringProperty("mediaType", media.name());
            json.writeNumberProperty("targetPercent", target.percentage().value());
            json.writeNumberProperty("thresholdMs", target.within().toMillis());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
