package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.calls.QueuePredicates;
import io.github.queuesla.genesys.json.JsonText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** The body of an aggregates request, in the form that the platform's own user interface sends. */
final class AggregatesBody {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AggregatesBody() {}

    /**
     * A body.
     *
     * @param queues empty for all that the OAuth client can see
     * @param measures writes the metrics, and views if any
     */
    static byte[] of(Chunk chunk, ZoneId zone, List<QueueId> queues, Consumer<JsonGenerator> measures) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringProperty(
                    "interval", interval(chunk.range().start(), chunk.range().end()));
            chunk.granularity().ifPresent(granularity -> {
                json.writeStringProperty("granularity", granularity);
                json.writeStringProperty("timeZone", zone.getId());
            });
            json.writeArrayPropertyStart("groupBy");
            json.writeString("queueId");
            json.writeEndArray();
            if (!queues.isEmpty()) {
                filter(json, queues);
            }
            measures.accept(json);
            json.writeEndObject();
        });
    }

    /** Writes the metrics. */
    static void metrics(JsonGenerator json, List<String> names) {
        json.writeArrayPropertyStart("metrics");
        names.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String interval(Instant start, Instant end) {
        return TIME.format(start) + "/" + TIME.format(end);
    }

    // Only dimensions can be filtered here, in two levels of clauses; no predicate on the wait exists, hence the views.
    private static void filter(JsonGenerator json, List<QueueId> queues) {
        json.writeObjectPropertyStart("filter");
        json.writeStringProperty("type", "and");
        json.writeArrayPropertyStart("clauses");
        json.writeStartObject();
        QueuePredicates.write(json, queues);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
