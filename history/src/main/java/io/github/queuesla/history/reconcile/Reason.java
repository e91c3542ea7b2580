package io.github.queuesla.history.reconcile;

/** Why a history and the platform count differently. Each is claimed only where the facts that it names are there. */
public enum Reason {
    /**
     * One side does not see the queue. Either the OAuth client neither lists it nor counts a contact of it in the period; or
     * it lists the queue now, and never did when the history was synchronized, which has no contact of it in the period.
     */
    NOT_VISIBLE,
    /**
     * The platform counts otherwise than it did: when the day was fetched, it counted the same contacts in all queues that it
     * listed or counted, and the file of the day is as it was written then.
     */
    CORRECTED_SINCE,
    /**
     * Both sides have the same number of offered contacts, the platform has more with an outcome, and the history has at
     * least as many that were offered that day and have no outcome in it.
     */
    UNRESOLVED,
    /** The day was fetched less than four days after the platform had all of it, while the platform still changes it. */
    NOT_SETTLED,
    /** None of the others. */
    UNEXPLAINED
}
