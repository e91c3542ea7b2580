package io.github.queuesla.http;

import java.time.Duration;

/**
 * The limits of sending one message. Immutable.
 *
 * @param maxRetries attempts after the first, 0 or more
 * @param attempt time for one attempt
 * @param deadline time for all of them, and the waits between
 */
public record WebhookLimits(int maxRetries, Duration attempt, Duration deadline) {

    /** For news that are still of use a quarter of an hour later. */
    public static final WebhookLimits USUAL = new WebhookLimits(40, Duration.ofSeconds(10), Duration.ofMinutes(15));

    /** For somebody who waits for the result. */
    public static final WebhookLimits TRIAL = new WebhookLimits(2, Duration.ofSeconds(10), Duration.ofSeconds(30));
}
