package io.github.queuesla.core.time;

/**
 * A time range that, by agreement, does not count, such as an outage or a fire drill. Immutable.
 *
 * @param range the time range
 * @param reason the reason, for reports
 */
public record Exclusion(TimeRange range, String reason) {}
