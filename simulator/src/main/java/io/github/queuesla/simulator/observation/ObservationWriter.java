package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.wire.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Writes queues as they are at this moment: a row for the agents, without those that are none, and a row for each media
 * type, in which zeros are written.
 */
final class ObservationWriter {

    private final JsonGenerator json;
    private final ObservationsQuery query;
    private final PresentContacts contacts;
    private final AsOf asOf;
    private final List<ContactMetric> contactMetrics;

    ObservationWriter(JsonGenerator json, ObservationsQuery query, PresentContacts contacts, AsOf asOf) {
        this.json = json;
        this.query = query;
        this.contacts = contacts;
        this.asOf = asOf;
        this.contactMetrics = query.metrics().stream()
                .flatMap(name -> ContactMetric.ofCode(name).stream())
                .toList();
    }

    void write(List<QueueNow> queues, Presences presences, int maxObservations) {
        Map<String, String> presenceIds = presences.ids();
        if (query.metrics().contains("oUserPresences")) {
            json.writeObjectPropertyStart("systemToOrganizationMappings");
            presenceIds.forEach((name, id) -> {
                json.writeArrayPropertyStart(name);
                json.writeString(id);
                json.writeEndArray();
            });
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("results");
        for (QueueNow queue : queues) {
            writeAgents(queue, presenceIds);
            queue.mediaTypes().forEach(mediaType -> writeContacts(queue, mediaType, maxObservations));
        }
        json.writeEndArray();
    }

    private void writeAgents(QueueNow queue, Map<String, String> presenceIds) {
        Map<String, Map<String, Integer>> metrics = new LinkedHashMap<>();
        query.metrics().forEach(metric -> {
            Map<String, Integer> counts = new LinkedHashMap<>(counts(metric, queue.agents(), presenceIds));
            counts.values().removeIf(count -> count == 0);
            metrics.put(metric, counts);
        });
        metrics.values().removeIf(Map::isEmpty);
        if (metrics.isEmpty()) {
            return;
        }
        json.writeStartObject();
        writeGroup(queue, "");
        json.writeArrayPropertyStart("data");
        metrics.forEach((metric, counts) -> counts.forEach((qualifier, count) -> {
            json.writeStartObject();
            json.writeStringProperty("metric", metric);
            if (!qualifier.isEmpty()) {
                json.writeStringProperty("qualifier", qualifier);
            }
            writeCount(count);
            json.writeEndObject();
        }));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The numbers of agents by qualifier; nothing for metrics that are not about agents. */
    private static Map<String, Integer> counts(String metric, Agents agents, Map<String, String> presenceIds) {
        return switch (metric) {
            case "oActiveUsers" -> Map.of("", agents.onQueue() + agents.away());
            case "oMemberUsers" -> Map.of("", agents.members());
            case "oOffQueueUsers" -> Map.of("AWAY", agents.away());
            case "oOnQueueUsers" -> ordered("IDLE", agents.idle(), "INTERACTING", agents.interacting());
            case "oUserRoutingStatuses" -> {
                Map<String, Integer> counts = ordered("IDLE", agents.idle(), "INTERACTING", agents.interacting());
                counts.put("OFF_QUEUE", agents.offQueue());
                yield counts;
            }
            case "oUserPresences" -> {
                Map<String, Integer> counts = new LinkedHashMap<>();
                Presences.of(agents).forEach((name, count) -> counts.put(presenceIds.getOrDefault(name, name), count));
                yield counts;
            }
            default -> Map.of();
        };
    }

    private static Map<String, Integer> ordered(String first, int count, String second, int other) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(first, count);
        counts.put(second, other);
        return counts;
    }

    private void writeContacts(QueueNow queue, MediaType mediaType, int maxObservations) {
        if (contactMetrics.isEmpty()) {
            return;
        }
        List<PresentContact> present = queue.contacts(mediaType);
        json.writeStartObject();
        writeGroup(queue, mediaType.code());
        json.writeArrayPropertyStart("data");
        for (ContactMetric metric : contactMetrics) {
            List<PresentContact> counted = metric.of(present);
            json.writeStartObject();
            json.writeStringProperty("metric", metric.code());
            writeCount(counted.size());
            if (query.detailMetrics().contains(metric.code())) {
                Listed listed = Listed.of(counted, maxObservations);
                json.writeBooleanProperty("truncated", listed.truncated());
                json.writeArrayPropertyStart("observations");
                listed.contacts().forEach(contact -> writeObservation(contact, metric));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeObservation(PresentContact contact, ContactMetric metric) {
        json.writeStartObject();
        json.writeStringProperty("observationDate", Times.text(metric.since(contact.visit())));
        contacts.writeIds(json, contact, metric, asOf);
        json.writeEndObject();
    }

    private void writeGroup(QueueNow queue, String mediaType) {
        json.writeObjectPropertyStart("group");
        json.writeStringProperty("queueId", queue.queue().id());
        if (!mediaType.isEmpty()) {
            json.writeStringProperty("mediaType", mediaType);
        }
        json.writeEndObject();
    }

    private void writeCount(int count) {
        json.writeObjectPropertyStart("stats");
        json.writeNumberProperty("count", count);
        json.writeEndObject();
    }
}
