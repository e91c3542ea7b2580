package io.github.queuesla.simulator.conversation;

/**
 * The part of a second agent in a conference.
 *
 * @param start when the agent joined, milliseconds since the epoch
 * @param end when the agent left
 */
public record Leg(long start, long end) {}
