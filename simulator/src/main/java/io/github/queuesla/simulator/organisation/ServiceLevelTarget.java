package io.github.queuesla.simulator.organisation;

/**
 * A queue's own target for one kind of conversation.
 *
 * @param percentage share to answer in time, 0 to 1
 * @param durationMillis the longest wait that is in time, milliseconds, at least 1000
 */
public record ServiceLevelTarget(double percentage, long durationMillis) {}
