package io.github.queuesla.simulator.directory;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.organisation.Division;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.organisation.ServiceLevelTarget;
import tools.jackson.databind.node.ObjectNode;

/** Queues and divisions as the platform writes them. */
final class QueueWriter {

    private QueueWriter() {}

    static void queue(Queue queue, ObjectNode to) {
        to.put("id", queue.id());
        to.put("name", queue.name());
        Division division = queue.division();
        to.putObject("division")
                .put("id", division.id())
                .put("name", division.name())
                .put("selfUri", divisionUri(division));
        to.put("memberCount", queue.members());
        ObjectNode settings = to.putObject("mediaSettings");
        for (MediaType mediaType : MediaType.values()) {
            ServiceLevelTarget target = queue.target(mediaType);
            ObjectNode setting = settings.putObject(mediaType.settingsKey());
            setting.put("alertingTimeoutSeconds", mediaType == MediaType.VOICE ? 8 : 30);
            setting.putObject("serviceLevel")
                    .put("percentage", target.percentage())
                    .put("durationMs", target.durationMillis());
        }
        to.put("selfUri", "/api/v2/routing/queues/" + queue.id());
    }

    static void division(Division division, ObjectNode to) {
        to.put("id", division.id());
        to.put("name", division.name());
        to.put("description", division.home() ? "Where everything is that has no other division" : "");
        to.put("homeDivision", division.home());
        to.put("selfUri", divisionUri(division));
    }

    private static String divisionUri(Division division) {
        return "/api/v2/authorization/divisions/" + division.id();
    }
}
