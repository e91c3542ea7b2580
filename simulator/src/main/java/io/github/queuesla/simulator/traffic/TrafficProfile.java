package io.github.queuesla.simulator.traffic;

import io.github.queuesla.simulator.contact.MediaType;

/**
 * The traffic of one media type in one queue: customers and agents.
 *
 * @param mediaType the media type
 * @param contactsPerDay offered on an ordinary working day; 0 for none
 * @param alwaysOpen round the clock, or office hours only (local)
 * @param service the agents' side
 * @param patience the customers' side
 * @param unresolved the share of contacts that get no outcome, 0 to 1
 */
public record TrafficProfile(
        MediaType mediaType,
        double contactsPerDay,
        boolean alwaysOpen,
        Service service,
        Patience patience,
        double unresolved) {

    /**
     * The agents' side.
     *
     * @param handleSeconds mean time an agent is busy with a contact
     * @param cushion agents above the offered load, in square roots of that load (0: none; 1: comfortable; below 0: too few)
     * @param leastWaitMillis no contact is answered sooner
     */
    public record Service(double handleSeconds, double cushion, int leastWaitMillis) {}

    /**
     * The customers' side.
     *
     * @param meanSeconds mean time until a customer gives up; infinite if customers never give up
     * @param flowOutMillis after this wait the contact flows out; {@link Integer#MAX_VALUE} for never
     */
    public record Patience(double meanSeconds, int flowOutMillis) {}
}
