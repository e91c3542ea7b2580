package io.github.queuesla.simulator.conversation;

/**
 * Which contact.
 *
 * @param queue the place of its queue in the organisation
 * @param epochDay the UTC day on which it was offered
 * @param place its place among the contacts of that day
 */
public record ContactRef(int queue, long epochDay, int place) {}
