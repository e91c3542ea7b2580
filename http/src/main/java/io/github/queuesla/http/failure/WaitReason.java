package io.github.queuesla.http.failure;

/** Why a request waits. */
public enum WaitReason {
    /** The server said 429: the gate of that OAuth client is closed. */
    RATE_LIMITED,
    /** Our own pacing: the allowance of the last 60 seconds is used up. */
    PACING,
    /** The last try failed and may be repeated. */
    RETRY
}
