package io.github.queuesla.http;

import java.time.Duration;

/**
 * A token from the token endpoint.
 *
 * @param accessToken sent as {@code Authorization: Bearer}
 * @param expiresIn its remaining life, more than zero
 */
public record TokenGrant(Secret accessToken, Duration expiresIn) {
    /** Refuses a life of zero or less. */
    public TokenGrant {
        if (expiresIn.isZero() || expiresIn.isNegative()) {
            throw new IllegalArgumentException("a token must be valid for more than zero time, not " + expiresIn);
        }
    }
}
