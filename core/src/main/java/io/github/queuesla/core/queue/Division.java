package io.github.queuesla.core.queue;

/**
 * The part of the organisation that a queue belongs to; each queue belongs to one. Immutable.
 *
 * @param id the platform's id
 * @param name the name; the id where the platform sent no name
 */
public record Division(String id, String name) {}
