package io.github.queuesla.core.comparison;

/**
 * One step on the way from our number to the platform's, and where it leads. Immutable.
 *
 * @param change what is done as the platform does it, from this step on
 * @param met contacts in time after the step
 * @param counted contacts that count after the step
 */
public record BridgeStep(Change change, long met, long counted) {

    /** What a step changes. */
    public enum Change {
        /** Nothing yet: the number of the contract. */
        CONTRACT,
        /** Contacts outside the opening hours count too. */
        OPENING_HOURS,
        /** Days begin and end in the zone of the platform's view. */
        TIME_ZONE,
        /** The queues of the platform's view, those that the contract does not cover included. */
        QUEUES,
        /** In time is what the queue's own configured target says, by medium. */
        THRESHOLD,
        /** Nobody who gave up is in the numerator. */
        MET_ABANDONS,
        /** Abandoned contacts count as the organisation's switch says. */
        ABANDONS,
        /** Short abandons, by the platform's own limit, count as the organisation's switch says. */
        SHORT_ABANDONS,
        /** Contacts that left otherwise count as the organisation's switch says. */
        FLOW_OUTS,
        /** What the platform shows; what separates it from the step before is not explained. */
        PLATFORM
    }
}
