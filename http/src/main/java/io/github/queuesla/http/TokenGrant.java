package io.github.queuesla.http;

import java.time.Duration;

/**
 * What the token address gave.
 *
 * @param accessToken sent as {@code Authorization: Bearer}
 * @param expiresIn its life from now on, more than zero
 */
public record TokenGrant(Secret accessToken, Duration expiresIn) {
    /** Refuses a life of nothing. */
    public TokenGrant {
        if (expiresIn.isZero() || expiresIn.isNegative()) {
            throw new IllegalArgumentException("a token must live for more than " + expiresIn);
        }
    }
}
