package io.github.queuesla.simulator.details;

/**
 * How conversations are written.
 *
 * @param until the first millisecond whose events are not known yet
 * @param shortAbandonMillis an abandon before this wait is a short one
 * @param echoedAbandons share of abandons that the customer's session shows, too
 */
record Rendering(long until, long shortAbandonMillis, double echoedAbandons) {}
