package io.github.queuesla.http.failure;

import java.time.Duration;

/**
 * A wait that would have passed the deadline, and so was not begun.
 *
 * @param reason why there would have been one
 * @param length how long
 * @param left the time left until the deadline
 */
public record OverlongWait(WaitReason reason, Duration length, Duration left) {}
