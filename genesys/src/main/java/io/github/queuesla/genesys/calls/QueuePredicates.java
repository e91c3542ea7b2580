package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.queue.QueueId;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The part of a query that names queues. */
public final class QueuePredicates {

    private QueuePredicates() {}

    /** Writes the members of a filter for contacts of any of these queues. */
    public static void write(JsonGenerator json, List<QueueId> queues) {
        json.writeStringProperty("type", "or");
        json.writeArrayPropertyStart("predicates");
        for (QueueId queue : queues) {
            json.writeStartObject();
            json.writeStringProperty("type", "dimension");
            json.writeStringProperty("dimension", "queueId");
            json.writeStringProperty("operator", "matches");
            json.writeStringProperty("value", queue.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
