package io.github.queuesla.simulator.behaviour;

/** Whether a surface lets anybody in. */
public enum Availability {
    OPEN,
    /** 403: the role lacks the permission. */
    FORBIDDEN,
    /** 404: as if the surface did not exist. */
    NOT_FOUND,
    /** 405: as if the path knew other methods only. */
    METHOD_NOT_ALLOWED
}
