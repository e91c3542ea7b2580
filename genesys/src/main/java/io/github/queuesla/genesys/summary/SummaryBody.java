package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.json.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The body of a summary request, as in the tutorial.
 *
 * @param period its dates are sent as typed, since this platform decides their time zone (docs/adr/0008)
 * @param queues at most one page
 * @param maxWaitMillis the longest wait counted; empty for all answered contacts
 * @param pageSize rows per page
 */
record SummaryBody(Period period, List<QueueId> queues, OptionalLong maxWaitMillis, int pageSize) {

    byte[] page(Optional<String> pageToken) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("dateRange");
            json.writeStringProperty("startDate", period.from().text());
            json.writeStringProperty("endDate", period.to().text());
            json.writeEndObject();
            json.writeArrayPropertyStart("groupings");
            json.writeString("queue");
            json.writeEndArray();
            json.writeArrayPropertyStart("metrics");
            json.writeString(SummaryPage.METRIC);
            json.writeEndArray();
            json.writeArrayPropertyStart("filters");
            json.writeStartObject();
            json.writeStringProperty("path", "queue.id");
            json.writeStringProperty("condition", "in");
            json.writeArrayPropertyStart("values");
            queues.forEach(queue -> json.writeString(queue.value()));
            json.writeEndArray();
            json.writeEndObject();
            if (maxWaitMillis.isPresent()) {
                json.writeStartObject();
                json.writeStringProperty("path", "waitTime");
                json.writeStringProperty("condition", "<=");
                json.writeNumberProperty("value", maxWaitMillis.getAsLong());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("pageSize", pageSize);
            pageToken.ifPresent(token -> json.writeStringProperty("pageToken", token));
            json.writeEndObject();
        });
    }
}
