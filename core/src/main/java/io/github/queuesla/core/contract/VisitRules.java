package io.github.queuesla.core.contract;

/**
 * How a service level counts visits to queues: when, how long they waited, and which. Immutable.
 *
 * @param booking the time at which a visit counts
 * @param clock the clock of its wait
 * @param count which visits of a contact count
 */
public record VisitRules(Booking booking, WaitClock clock, CountedVisits count) {

    /** The rules of the platform, which its counts follow. */
    public static final VisitRules OF_PLATFORM =
            new VisitRules(Booking.EVENT, WaitClock.ALL_HOURS, CountedVisits.EVERY_VISIT);

    /** Whether counts of the platform answer; else every visit has to be known. */
    public boolean areOfPlatform() {
        return equals(OF_PLATFORM);
    }

    /** These rules with another booking. */
    public VisitRules withBooking(Booking other) {
        return new VisitRules(other, clock, count);
    }
}
