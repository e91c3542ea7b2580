package io.github.queuesla.history.folder;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.history.json.MalformedDocument;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The file with the known queues. */
final class QueuesFile {
    private QueuesFile() {}

    static JsonDocument write(KnownQueues queues) {
        Map<String, Object> members = new LinkedHashMap<>();
        queues.seen().ifPresent(seen -> members.put("seen", seen));
        members.put("queues", queues.listed().stream().map(QueuesFile::queue).toList());
        members.put("earlier", queues.earlier().stream().map(QueuesFile::queue).toList());
        return JsonDocument.of(members);
    }

    private static JsonDocument queue(Queue queue) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", queue.id().value());
        members.put("name", queue.name());
        queue.division()
                .ifPresent(division ->
                        members.put("division", JsonDocument.of(Map.of("id", division.id(), "name", division.name()))));
        Map<String, Object> targets = new LinkedHashMap<>();
        queue.targets()
                .forEach((medium, target) -> targets.put(
                        medium.name(),
                        JsonDocument.of(Map.of(
                                "percentage", target.percentage().value().toPlainString(),
                                "withinMillis", target.within().toMillis()))));
        members.put("targets", JsonDocument.of(targets));
        return JsonDocument.of(members);
    }

    static KnownQueues read(JsonDocument document) {
        return new KnownQueues(
                document.optionalInstant("seen"),
                queues(document.documents("queues")),
                queues(document.documents("earlier")));
    }

    private static List<Queue> queues(List<JsonDocument> documents) {
        return documents.stream().map(QueuesFile::queue).toList();
    }

    private static Queue queue(JsonDocument document) {
        try {
            Optional<Division> division = document.optionalDocument("division")
                    .map(written -> new Division(written.text("id"), written.text("name")));
            JsonDocument targets = document.document("targets");
            NavigableMap<MediaType, ConfiguredTarget> byMedium = new TreeMap<>();
            for (String medium : targets.names()) {
                JsonDocument target = targets.document(medium);
                byMedium.put(
                        new MediaType(medium),
                        new ConfiguredTarget(
                                Percentage.parse(target.text("percentage")),
                                Duration.ofMillis(target.number("withinMillis"))));
            }
            return new Queue(new QueueId(document.text("id")), document.text("name"), division, byMedium);
        } catch (IllegalArgumentException impossible) {
            throw new MalformedDocument("a queue is impossible: " + impossible.getMessage(), impossible);
        }
    }
}
