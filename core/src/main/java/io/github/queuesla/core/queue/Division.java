package io.github.queuesla.core.queue;

import java.util.Comparator;
import java.util.Optional;

/**
 * The part of the organisation that a queue belongs to; each queue belongs to one. Immutable.
 *
 * @param organisation the name of the organisation where there are several; else empty
 * @param id the platform's id
 * @param name the name; the id where the platform sent no name
 */
public record Division(Optional<String> organisation, String id, String name) {

    /** By name, and those of the same name by organisation. */
    public static final Comparator<Division> BY_NAME = Comparator.comparing(Division::name)
            .thenComparing(division -> division.organisation().orElse(""))
            .thenComparing(Division::id);

    /** A division of the only organisation. */
    public Division(String id, String name) {
        this(Optional.empty(), id, name);
    }

    /** What follows the name for people, to tell it from one in another organisation. */
    public String suffix() {
        return Queue.suffix(organisation);
    }
}
