package io.github.queuesla.http.failure;

/** The ways in which a call can fail. */
public enum HttpFailureKind {
    /** 3xx: never followed. */
    REDIRECTED,
    /** 401, and another token does not help. */
    UNAUTHORIZED,
    /** 403, wrong credentials, or an IP address that is not allowed: no token can help. */
    ACCESS_REFUSED,
    /** 413, a 400 about interval or size, or a second 504: a smaller request may succeed. */
    TOO_LARGE,
    /** A 4xx not listed elsewhere, or 501: a retry cannot help. */
    REFUSED,
    /** The certificate, the protocol or the proxy's login is wrong. Nothing was sent, and no retry can help. */
    NOT_CONNECTABLE,
    /** 429 or an equivalent error: certainly not processed. */
    THROTTLED,
    /** The request was never sent: certainly not processed. */
    NOT_SENT,
    /** 500, or another 5xx status without its own rule. */
    SERVER_ERROR,
    /** 504. */
    GATEWAY_TIMEOUT,
    /** 408, 502, 503, 52x. */
    PASSING,
    /** The connection broke or a time-out expired. */
    NETWORK,
    /** 2xx with an unreadable body: cut off, malformed or too large. */
    UNREADABLE,
    /** A page names a next page that was already read. */
    ENDLESS_PAGING,
    /** The deadline has passed, or a wait would pass it. */
    DEADLINE_PASSED,
    /** The client was stopped or the thread interrupted: not sent, or the response not read. */
    STOPPED
}
