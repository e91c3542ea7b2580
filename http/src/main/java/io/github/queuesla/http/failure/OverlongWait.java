package io.github.queuesla.http.failure;

import java.time.Duration;

/**
 * A wait that did not begin, because it would have passed the deadline.
 *
 * @param reason its reason
 * @param length its length
 * @param left the time left until the deadline
 */
public record OverlongWait(WaitReason reason, Duration length, Duration left) {}
