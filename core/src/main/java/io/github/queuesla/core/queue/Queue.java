package io.github.queuesla.core.queue;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A queue as the platform lists it. Immutable.
 *
 * @param id what it is known by
 * @param name as people call it; may hold anything a person typed, so it is cleaned wherever it is shown
 * @param division where it belongs; absent when the platform does not say
 * @param targets the platform's own service levels by media type; empty when none is set
 */
public record Queue(
        QueueId id, String name, Optional<Division> division, NavigableMap<MediaType, ConfiguredTarget> targets) {

    public Queue {
        targets = Collections.unmodifiableNavigableMap(new TreeMap<>(targets));
    }

    /** A queue of which nothing but the id is known; it goes by that. */
    public static Queue knownById(QueueId id) {
        return new Queue(id, id.value(), Optional.empty(), new TreeMap<>(Map.of()));
    }
}
