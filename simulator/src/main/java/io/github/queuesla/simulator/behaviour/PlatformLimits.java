package io.github.queuesla.simulator.behaviour;

import java.time.Duration;

/**
 * What the platform allows.
 *
 * @param requestsPerMinute per token, in windows of 60 s; 300 by default
 * @param tokensPerMinute token requests per client, in windows of 60 s; 300 by default
 * @param tokenLife what {@code expires_in} says, whole seconds; a day by default
 * @param maxIntervalDays local days an aggregates question may span, an hour more for a change of clocks; 31 by default
 * @param maxRows buckets with data in one aggregates answer; 200,000 by default
 * @param maxBodyBytes of a request; 512,000 as the platform has it
 */
public record PlatformLimits(
        int requestsPerMinute,
        int tokensPerMinute,
        Duration tokenLife,
        int maxIntervalDays,
        int maxRows,
        int maxBodyBytes) {

    /** The platform's own, where known. */
    public static final PlatformLimits USUAL = new PlatformLimits(300, 300, Duration.ofDays(1), 31, 200_000, 512_000);
}
