package io.github.queuesla.core.contract;

/** Which visits of a contact to the same queue count. */
public enum CountedVisits {
    /** Each of them: as the platform counts. */
    EVERY_VISIT,
    /** The first only. */
    FIRST_VISIT
}
