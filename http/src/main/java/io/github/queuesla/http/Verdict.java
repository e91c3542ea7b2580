package io.github.queuesla.http;

/** What a try that did not succeed means for the next one. */
enum Verdict {
    /** 3xx: never followed. */
    REDIRECTED(false, false),
    /** 401: perhaps a new token helps. */
    UNAUTHORIZED(false, false),
    /** No token can help. */
    ACCESS_REFUSED(false, false),
    /** Asking for less may help. */
    TOO_LARGE(false, false),
    /** Nothing can help. */
    REFUSED(false, false),
    /** The server could not prove who it is. */
    CERTIFICATE(false, false),
    /** 429, or what means the same: certainly not carried out. */
    THROTTLED(true, false),
    /** The request never left: certainly not carried out. */
    NOT_SENT(true, false),
    /** 500: repeated less often than the rest. */
    SERVER_ERROR(true, true),
    /** 504: asking for less may help when it comes again. */
    GATEWAY_TIMEOUT(true, true),
    /** 408, 502, 503, 52x. */
    PASSING(true, true),
    /** The connection broke or a time-out passed. */
    NETWORK(true, true),
    /** 2xx with a body that could not be read. */
    UNREADABLE(true, true);

    private final boolean repeatable;
    private final boolean outcomeUnknown;

    Verdict(boolean repeatable, boolean outcomeUnknown) {
        this.repeatable = repeatable;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Whether the same request may succeed later. */
    boolean repeatable() {
        return repeatable;
    }

    /** Whether the server may have carried the request out. */
    boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
