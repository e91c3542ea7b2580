package io.github.queuesla.http.failure;

/** The meaning of an error body beyond its status, as the error decoder reads it. */
public enum ErrorTrait {
    /** The request is too large (its interval or size); a smaller one may succeed. */
    SHRINKABLE,
    /** No new token can help: the credentials are wrong, or the IP address is not allowed. */
    FINAL_AUTHENTICATION,
    /** The token endpoint's rate limit is exceeded, whatever the status. */
    TOKEN_RATE_LIMIT
}
