package io.github.queuesla.simulator.behaviour;

import java.time.Duration;

/**
 * The limits of the platform.
 *
 * @param requestsPerMinute per token, in windows of 60 s; 300 by default
 * @param tokensPerMinute token requests per client, in windows of 60 s; 300 by default
 * @param tokenLife what {@code expires_in} says, whole seconds; a day by default
 * @param maxIntervalDays local days that an aggregates query may span, plus an hour for a clock change; 31 by default
 * @param maxRows buckets with data in one aggregates answer; 200,000 by default
 * @param maxBodyBytes size of a request body; 512,000 by default, as on the platform
 * @param retentionDays how long contacts are kept, and what the settings say about it; 0, for ever and no setting, by
 *     default
 */
public record PlatformLimits(
        int requestsPerMinute,
        int tokensPerMinute,
        Duration tokenLife,
        int maxIntervalDays,
        int maxRows,
        int maxBodyBytes,
        int retentionDays,
        int maxObservedQueues,
        int maxObservations) {

    /** The limits of the real platform, where known. */
    public static final PlatformLimits USUAL =
            new PlatformLimits(300, 300, Duration.ofDays(1), 31, 200_000, 512_000, 0, 100, 100);
}
