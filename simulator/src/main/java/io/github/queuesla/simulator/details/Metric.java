package io.github.queuesla.simulator.details;

/**
 * A metric of a session.
 *
 * @param name as the platform names it
 * @param value a count, or milliseconds
 * @param emitted when it was emitted, milliseconds since the epoch
 */
record Metric(String name, long value, long emitted) {}
