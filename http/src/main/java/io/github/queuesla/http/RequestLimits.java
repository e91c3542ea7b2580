package io.github.queuesla.http;

import java.time.Duration;

/**
 * The limits of a client: retries, rate, deadline and body size.
 *
 * <p>Immutable.
 *
 * @param maxRetries retries of one request, 0 or more
 * @param maxRatePerMinute requests of one OAuth client in any 60 seconds, 1 or more; never exceeded, even if the server
 *     allows more
 * @param deadline time for the whole run, more than zero
 * @param maxBodyBytes size limit of a decoded body in bytes, 1 or more
 */
public record RequestLimits(int maxRetries, int maxRatePerMinute, Duration deadline, long maxBodyBytes) {
    private static final RequestLimits DEFAULTS = new RequestLimits(3, 300, Duration.ofMinutes(5), 64L << 20);

    /** Refuses values out of range. */
    public RequestLimits {
        require(maxRetries >= 0, "retries must be 0 or more, not " + maxRetries);
        require(maxRatePerMinute >= 1, "the rate must be at least 1 a minute, not " + maxRatePerMinute);
        require(!deadline.isZero() && !deadline.isNegative(), "the deadline must be more than zero, not " + deadline);
        require(maxBodyBytes >= 1, "the longest body must be at least 1 byte, not " + maxBodyBytes);
    }

    /** 3 retries, 300 requests a minute, 5 minutes, 64 MB. */
    public static RequestLimits defaults() {
        return DEFAULTS;
    }

    /** A copy with other retries. */
    public RequestLimits withMaxRetries(int retries) {
        return new RequestLimits(retries, maxRatePerMinute, deadline, maxBodyBytes);
    }

    /** A copy with another rate. */
    public RequestLimits withMaxRatePerMinute(int rate) {
        return new RequestLimits(maxRetries, rate, deadline, maxBodyBytes);
    }

    /** A copy with another deadline. */
    public RequestLimits withDeadline(Duration length) {
        return new RequestLimits(maxRetries, maxRatePerMinute, length, maxBodyBytes);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
