package io.github.queuesla.core.time;

/**
 * A stretch of time that a contract leaves out, once: an outage, a fire drill. Immutable.
 *
 * @param range when
 * @param reason why, for readers
 */
public record Exclusion(TimeRange range, String reason) {}
