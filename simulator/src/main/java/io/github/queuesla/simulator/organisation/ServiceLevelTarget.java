package io.github.queuesla.simulator.organisation;

/**
 * The target of a queue for one media type.
 *
 * @param percentage share to answer in time, 0 to 1
 * @param durationMillis the longest wait that is in time, milliseconds, at least 1000
 */
public record ServiceLevelTarget(double percentage, long durationMillis) {}
