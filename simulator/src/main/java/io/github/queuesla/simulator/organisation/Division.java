package io.github.queuesla.simulator.organisation;

/**
 * A division, the unit that permissions apply to.
 *
 * @param id a UUID
 * @param name its display name
 * @param home whether it is the organisation's home division; exactly one is
 */
public record Division(String id, String name, boolean home) {}
