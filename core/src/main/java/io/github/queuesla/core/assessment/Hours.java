package io.github.queuesla.core.assessment;

/** A choice of intervals by the opening hours of a service level. */
public enum Hours {
    /** The intervals inside the opening hours. */
    OPEN,
    /** The intervals outside the opening hours. */
    CLOSED,
    /** All intervals. */
    ALL
}
