package io.github.queuesla.core.queue;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A queue as the platform lists it. Immutable.
 *
 * @param id the platform's id
 * @param name the name; may hold any character, so every output cleans it
 * @param division its division; absent when the platform does not give it
 * @param targets the service levels configured on the platform, by medium; empty without any
 */
public record Queue(
        QueueId id, String name, Optional<Division> division, NavigableMap<MediaType, ConfiguredTarget> targets) {

    public Queue {
        targets = Collections.unmodifiableNavigableMap(new TreeMap<>(targets));
    }

    /** This queue of that organisation, where there are several. */
    public Queue in(String organisation) {
        return new Queue(
                id.in(organisation),
                name,
                division.map(own -> new Division(Optional.of(organisation), own.id(), own.name())),
                targets);
    }

    /** The name for people, with its organisation where there are several. */
    public String label() {
        return name + suffix();
    }

    /** What follows the name for people, to tell it from one in another organisation. */
    public String suffix() {
        return suffix(id.organisation());
    }

    static String suffix(Optional<String> organisation) {
        return organisation.map(own -> " (" + own + ")").orElse("");
    }

    /** A queue known only by its id, which serves as its name. */
    public static Queue knownById(QueueId id) {
        return new Queue(id, id.value(), Optional.empty(), new TreeMap<>(Map.of()));
    }
}
