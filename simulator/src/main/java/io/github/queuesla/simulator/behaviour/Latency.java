package io.github.queuesla.simulator.behaviour;

import java.time.Duration;

/**
 * Time the platform takes before it answers.
 *
 * @param base the least
 * @param jitter up to that much more, evenly spread
 */
public record Latency(Duration base, Duration jitter) {

    /** At once. */
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);
}
