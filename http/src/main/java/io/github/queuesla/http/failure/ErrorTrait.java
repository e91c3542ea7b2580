package io.github.queuesla.http.failure;

/** What an error body means beyond its status, as the dialect of the server reads it. */
public enum ErrorTrait {
    /** The request asked for too much at once (an interval, a size); a smaller one may pass. */
    SHRINKABLE,
    /** No new token can help: wrong credentials, an address not allowed. */
    FINAL_AUTHENTICATION,
    /** The token address is asked too often, whatever status it says that with. */
    TOKEN_RATE_LIMIT
}
