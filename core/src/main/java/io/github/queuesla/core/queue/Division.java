package io.github.queuesla.core.queue;

/**
 * The part of the organisation that a queue belongs to; each queue belongs to one. Immutable.
 *
 * @param id what the platform knows it by
 * @param name as people call it; the id where the platform sent none
 */
public record Division(String id, String name) {}
