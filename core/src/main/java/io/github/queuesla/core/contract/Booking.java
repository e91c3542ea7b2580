package io.github.queuesla.core.contract;

/** The time at which a contact counts. */
public enum Booking {
    /** When it is answered, gives up, or leaves the queue another way: as the platform counts. */
    EVENT,
    /** When it enters the queue. */
    ARRIVAL
}
