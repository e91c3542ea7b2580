package io.github.queuesla.core.count;

import java.time.Duration;

/**
 * A wait that would have passed the time allowed, and so was not begun. Immutable.
 *
 * @param reason why there would have been one
 * @param length how long
 * @param left the time that was left
 */
public record RefusedWait(Reason reason, Duration length, Duration left) {

    /** Why one waits. */
    public enum Reason {
        /** The platform demands it. */
        RATE_LIMIT,
        /** So many requests were sent that the next would be one too many in a minute. */
        PACING,
        /** The last try failed. */
        RETRY
    }
}
