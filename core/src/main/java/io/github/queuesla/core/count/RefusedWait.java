package io.github.queuesla.core.count;

import java.time.Duration;

/**
 * A wait that would have exceeded the time limit, and so did not begin. Immutable.
 *
 * @param reason the reason for the wait
 * @param length the length of the wait
 * @param left the time left before the limit
 */
public record RefusedWait(Reason reason, Duration length, Duration left) {

    /** The reason for a wait. */
    public enum Reason {
        /** The platform asked for it. */
        RATE_LIMIT,
        /** The next request would exceed the requests allowed per minute. */
        PACING,
        /** The last attempt failed, and the next one waits. */
        RETRY,
        /** The platform is still at work, and needs time before it is asked again. */
        POLL
    }
}
