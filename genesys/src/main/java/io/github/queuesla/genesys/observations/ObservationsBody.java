package io.github.queuesla.genesys.observations;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.calls.QueuePredicates;
import io.github.queuesla.genesys.json.JsonText;
import java.util.List;

/** The body of an observations request: the waiting contacts of some queues, one by one. */
final class ObservationsBody {

    /** The metric of waiting contacts. */
    static final String WAITING = "oWaiting";

    private ObservationsBody() {}

    /** A body for at least one queue: without a filter the platform refuses it. */
    static byte[] of(List<QueueId> queues) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("filter");
            QueuePredicates.write(json, queues);
            json.writeEndObject();
            for (String list : List.of("metrics", "detailMetrics")) {
                json.writeArrayPropertyStart(list);
                json.writeString(WAITING);
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }
}
