package io.github.queuesla.simulator.directory;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.organisation.Division;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.organisation.ServiceLevelTarget;
import tools.jackson.core.JsonGenerator;

/** Writes the properties of queues and divisions as the platform does. */
final class QueueWriter {

    private QueueWriter() {}

    static void queue(Queue queue, JsonGenerator json) {
        json.writeStringProperty("id", queue.id());
        json.writeStringProperty("name", queue.name());
        Division division = queue.division();
        json.writeObjectPropertyStart("division");
        json.writeStringProperty("id", division.id());
        json.writeStringProperty("name", division.name());
        json.writeStringProperty("selfUri", divisionUri(division));
        json.writeEndObject();
        json.writeNumberProperty("memberCount", queue.members());
        json.writeObjectPropertyStart("mediaSettings");
        for (MediaType mediaType : MediaType.values()) {
            json.writeObjectPropertyStart(mediaType.settingsKey());
            json.writeNumberProperty("alertingTimeoutSeconds", mediaType == MediaType.VOICE ? 8 : 30);
            ServiceLevelTarget target = queue.target(mediaType);
            json.writeObjectPropertyStart("serviceLevel");
            json.writeNumberProperty("percentage", target.percentage());
            json.writeNumberProperty("durationMs", target.durationMillis());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeStringProperty("selfUri", "/api/v2/routing/queues/" + queue.id());
    }

    static void division(Division division, JsonGenerator json) {
        json.writeStringProperty("id", division.id());
        json.writeStringProperty("name", division.name());
        json.writeStringProperty(
                "description", division.home() ? "Where everything is that has no other division" : "");
        json.writeBooleanProperty("homeDivision", division.home());
        json.writeStringProperty("selfUri", divisionUri(division));
    }

    private static String divisionUri(Division division) {
        return "/api/v2/authorization/divisions/" + division.id();
    }
}
