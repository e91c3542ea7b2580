package io.github.queuesla.http.failure;

/** What stood in the way of a call. */
public enum HttpFailureKind {
    /** 3xx: never followed. */
    REDIRECTED,
    /** 401, and no other token helps. */
    UNAUTHORIZED,
    /** 403, wrong credentials, or an address that is not allowed: no token can help. */
    ACCESS_REFUSED,
    /** 413, a 400 about interval or size, or a second 504: asking for less may help. */
    TOO_LARGE,
    /** A 4xx not named elsewhere, or 501: nothing can help. */
    REFUSED,
    /** The server could not prove who it is: its certificate or host name does not hold. Nothing was sent. */
    CERTIFICATE,
    /** 429, or what means the same: certainly not carried out. */
    THROTTLED,
    /** The request never left: certainly not carried out. */
    NOT_SENT,
    /** 500, or a status from 500 on that no rule names. */
    SERVER_ERROR,
    /** 504. */
    GATEWAY_TIMEOUT,
    /** 408, 502, 503, 52x. */
    PASSING,
    /** The connection broke or a time-out passed. */
    NETWORK,
    /** 2xx with a body that could not be read: cut off, malformed or too large. */
    UNREADABLE,
    /** A page that names a next page seen before. */
    ENDLESS_PAGING,
    /** The time allowed is over, or a wait would pass it. */
    DEADLINE_PASSED,
    /** The client was stopped or the thread interrupted: not sent, or the answer not awaited. */
    STOPPED
}
