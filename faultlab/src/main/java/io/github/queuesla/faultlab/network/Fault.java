package io.github.queuesla.faultlab.network;

/** What can happen to one request on its way, at the platform, or to the answer on its way back. */
public enum Fault {
    /** 429, with a {@code Retry-After} of any form, or without. */
    THROTTLED(Kind.PASSING),
    /** The token address says that it is asked too often, with status 400. */
    TOKEN_RATE_LIMIT(Kind.PASSING),
    /** 500. */
    SERVER_ERROR(Kind.PASSING),
    /** 502 with a page of a load balancer. */
    BAD_GATEWAY(Kind.PASSING),
    /** 503, with a {@code Retry-After} or without. */
    UNAVAILABLE(Kind.PASSING),
    /** 504, carried out or not. */
    GATEWAY_TIMEOUT(Kind.PASSING),
    /** 408. */
    REQUEST_TIMEOUT(Kind.PASSING),
    /** 520 to 529, of a proxy. */
    PROXY_ERROR(Kind.PASSING),
    /** No connection: the request never left. */
    NOT_CONNECTED(Kind.PASSING),
    /** The connection is reset before the platform read the request. */
    RESET_BEFORE(Kind.PASSING),
    /** The connection is reset after the platform carried the request out. */
    RESET_AFTER(Kind.PASSING),
    /** The answer never comes. */
    NO_ANSWER(Kind.PASSING),
    /** The body breaks off, and the client is told so. */
    BODY_CUT(Kind.PASSING),
    /** The body ends too early, and nothing says so. */
    BODY_ENDED(Kind.PASSING),
    /** The body stops coming. */
    BODY_STALLED(Kind.PASSING),
    /** 200 with a page for people. */
    NOT_JSON(Kind.PASSING),
    /** 200 with JSON of another shape. */
    WRONG_SHAPE(Kind.PASSING),
    /** Every token is revoked, so this request gets a 401. */
    TOKEN_DIES(Kind.PASSING),
    /** The queue list gives a page that was there before, instead of the one asked for. */
    PAGE_REPEATED(Kind.PASSING),
    /** 302 or 307 to another host. */
    REDIRECTED(Kind.FINAL),
    /** 403. */
    FORBIDDEN(Kind.FINAL),
    /** 400 that is not about size. */
    MALFORMED_QUESTION(Kind.FINAL),
    /** The body comes a byte at a time, so that it is never idle for long. */
    BODY_TRICKLES(Kind.FINAL),
    /** The host cannot prove who it is. */
    NO_CERTIFICATE(Kind.FINAL);

    private enum Kind {
        PASSING,
        FINAL
    }

    private final Kind kind;

    Fault(Kind kind) {
        this.kind = kind;
    }

    /** Whether a client that does all it should gets over it. */
    public boolean passing() {
        return kind == Kind.PASSING;
    }

    /** Whether it is an answer of the platform instead of the right one. */
    boolean instead() {
        return status() > 0 || this == NOT_JSON || this == WRONG_SHAPE || this == REDIRECTED;
    }

    /** The status of an error answer; 0 where it is none, or one of several. */
    int status() {
        return switch (this) {
            case THROTTLED -> 429;
            case TOKEN_RATE_LIMIT, MALFORMED_QUESTION -> 400;
            case SERVER_ERROR -> 500;
            case BAD_GATEWAY -> 502;
            case UNAVAILABLE -> 503;
            case GATEWAY_TIMEOUT -> 504;
            case REQUEST_TIMEOUT -> 408;
            case PROXY_ERROR -> 522;
            case FORBIDDEN -> 403;
            default -> 0;
        };
    }
}
