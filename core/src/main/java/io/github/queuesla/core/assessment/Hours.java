package io.github.queuesla.core.assessment;

/** Which intervals to take: by the opening hours of a service level. */
public enum Hours {
    /** Those in which the service is promised. */
    OPEN,
    /** Those in which it is not. */
    CLOSED,
    /** All. */
    ALL
}
