package io.github.queuesla.simulator.behaviour;

/** Whether an API answers, and with which error if not. */
public enum Availability {
    OPEN,
    /** 403: the role lacks the permission. */
    FORBIDDEN,
    /** 404: as if the API did not exist. */
    NOT_FOUND,
    /** 405: as if the path allowed only other methods. */
    METHOD_NOT_ALLOWED,
    /** 500 on every request. */
    BROKEN
}
