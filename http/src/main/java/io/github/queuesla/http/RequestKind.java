package io.github.queuesla.http;

/** How often a request may be sent when nobody knows what became of it. */
public enum RequestKind {
    /** It only reads: sending it again is harmless. */
    REPEATABLE,
    /** It starts a job: after an unknown outcome it is sent at most once more, since a stray job only costs quota. */
    JOB
}
