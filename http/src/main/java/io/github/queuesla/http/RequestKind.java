package io.github.queuesla.http;

/** How often a request may be sent again after an unknown outcome. */
public enum RequestKind {
    /** It only reads, so sending it again is harmless. */
    REPEATABLE,
    /**
     * It starts a job: after an unknown outcome it is sent at most once more, since a duplicate job only costs quota.
     */
    JOB,
    /** Nothing depends on it, such as on tidying up: it is sent once, whatever the outcome. */
    COURTESY
}
