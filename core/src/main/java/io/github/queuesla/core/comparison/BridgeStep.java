package io.github.queuesla.core.comparison;

/**
 * One step from the contract's number to the platform's, with the counts after it. Immutable.
 *
 * @param change the difference that this step removes
 * @param met met contacts after the step
 * @param counted counted contacts after the step
 */
public record BridgeStep(Change change, long met, long counted) {

    /** The difference that a step removes. */
    public enum Change {
        /** None: the number of the contract. */
        CONTRACT,
        /** Counts contacts outside the opening hours too. */
        OPENING_HOURS,
        /** Uses the days of the view's time zone. */
        TIME_ZONE,
        /** Counts all queues of the view, including those that the contract does not cover. */
        QUEUES,
        /** Uses the targets configured on the queues, by medium. */
        THRESHOLD,
        /** Takes abandoned contacts out of the numerator. */
        MET_ABANDONS,
        /** Counts abandoned contacts as the organisation's switch says. */
        ABANDONS,
        /** Counts short abandons, by the platform's own limit, as the organisation's switch says. */
        SHORT_ABANDONS,
        /** Counts flow-outs as the organisation's switch says. */
        FLOW_OUTS,
        /** Takes contacts without an outcome out of the denominator; only when the contract counts them. */
        UNRESOLVED,
        /** The number that the platform shows; its difference from the previous step is unexplained. */
        PLATFORM
    }
}
