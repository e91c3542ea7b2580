package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.wire.Times;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes groups of contacts as they are at this moment. */
final class ActivityWriter {

    private final JsonGenerator json;
    private final ActivityQuery query;
    private final PresentContacts contacts;
    private final AsOf asOf;

    ActivityWriter(JsonGenerator json, ActivityQuery query, PresentContacts contacts, AsOf asOf) {
        this.json = json;
        this.query = query;
        this.contacts = contacts;
        this.asOf = asOf;
    }

    void write(Map<String, String> group, List<PresentContact> present, int most) {
        json.writeStartObject();
        json.writeObjectPropertyStart("group");
        group.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("data");
        query.metrics().keySet().forEach(name -> writeMetric(name, present));
        json.writeEndArray();
        if (query.metrics().containsValue(true)) {
            writeEntities(present, most);
        }
        json.writeEndObject();
    }

    private void writeMetric(String name, List<PresentContact> present) {
        List<PresentContact> counted = metric(name).of(present);
        json.writeStartObject();
        json.writeStringProperty("metric", name);
        if (!name.startsWith("oLongest")) {
            json.writeNumberProperty("count", counted.size());
        } else if (!counted.isEmpty()) {
            // Seen on the platform: since when, in milliseconds since the epoch, and not for how long.
            json.writeNumberProperty(
                    "calculatedMetricValue", metric(name).since(counted.get(0).visit()));
        }
        json.writeEndObject();
    }

    private void writeEntities(List<PresentContact> present, int most) {
        List<ContactMetric> wanted = query.metrics().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> metric(entry.getKey()))
                .distinct()
                .toList();
        List<Listed> lists = wanted.stream()
                .map(metric -> Listed.of(metric.of(present), most))
                .toList();
        json.writeBooleanProperty("truncated", lists.stream().anyMatch(Listed::truncated));
        json.writeArrayPropertyStart("entities");
        for (int i = 0; i < wanted.size(); i++) {
            for (PresentContact contact : lists.get(i).contacts()) {
                writeEntity(contact, wanted.get(i));
            }
        }
        json.writeEndArray();
    }

    private void writeEntity(PresentContact contact, ContactMetric metric) {
        json.writeStartObject();
        json.writeStringProperty("activityDate", Times.text(metric.since(contact.visit())));
        json.writeStringProperty("metric", metric.code());
        json.writeStringProperty("queueId", contact.visit().queue().id());
        json.writeStringProperty("mediaType", contact.visit().mediaType().code());
        contacts.writeIds(json, contact, metric, asOf);
        json.writeEndObject();
    }

    private static ContactMetric metric(String name) {
        return ContactMetric.ofCode(name.replace("oLongest", "o")).orElseThrow();
    }
}
