package io.github.queuesla.simulator.organisation;

/**
 * A part of the organisation that permissions are given for.
 *
 * @param id a UUID
 * @param name as people call it
 * @param home whether it is the organisation's home division; exactly one is
 */
public record Division(String id, String name, boolean home) {}
