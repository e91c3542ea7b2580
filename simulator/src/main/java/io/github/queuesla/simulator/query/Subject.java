package io.github.queuesla.simulator.query;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.organisation.Queue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One media type in one queue: the finest group that dimensions can form here. */
public record Subject(Queue queue, MediaType mediaType) {

    /** The values of those of these dimensions that it has. */
    public Map<String, String> values(Set<String> dimensions) {
        Map<String, String> values = new LinkedHashMap<>();
        dimensions.forEach(dimension -> value(dimension).ifPresent(value -> values.put(dimension, value)));
        return values;
    }

    /** The value of that dimension; empty for dimensions that waiting contacts do not have. */
    public Optional<String> value(String dimension) {
        return switch (dimension) {
            case "queueId" -> Optional.of(queue.id());
            case "mediaType" -> Optional.of(mediaType.code());
            case "divisionId" -> Optional.of(queue.division().id());
            case "direction", "originatingDirection" -> Optional.of("inbound");
            case "purpose" -> Optional.of("acd");
            default -> Optional.empty();
        };
    }
}
