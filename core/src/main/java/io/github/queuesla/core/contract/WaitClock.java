package io.github.queuesla.core.contract;

/** The clock by which a wait is measured. */
public enum WaitClock {
    /** A clock that never stops: as the platform measures. */
    ALL_HOURS,
    /** A clock that stands still outside the opening hours of the queue. */
    OPEN_HOURS
}
