package io.github.queuesla.simulator.behaviour;

import java.time.Duration;

/**
 * The delay before an answer.
 *
 * @param base the shortest delay
 * @param jitter a random addition of at most this, uniformly distributed
 */
public record Latency(Duration base, Duration jitter) {

    /** No delay. */
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);
}
