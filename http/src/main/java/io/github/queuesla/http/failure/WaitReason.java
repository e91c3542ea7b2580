package io.github.queuesla.http.failure;

/** Why a request waits. */
public enum WaitReason {
    /** The server returned 429: the gate of the OAuth client is closed. */
    RATE_LIMITED,
    /** The allowed requests of the last 60 seconds are used up. */
    PACING,
    /** The last attempt failed and is retried. */
    RETRY,
    /** The server needs time before it is asked again, as for a job. */
    POLL
}
