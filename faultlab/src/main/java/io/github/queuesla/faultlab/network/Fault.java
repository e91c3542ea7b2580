package io.github.queuesla.faultlab.network;

/** The faults of a request or of its answer. */
public enum Fault {
    /** 429, with a {@code Retry-After} of any form, or without. */
    THROTTLED(Kind.PASSING),
    /** 400 from the token endpoint: too many token requests. */
    TOKEN_RATE_LIMIT(Kind.PASSING),
    /** 500. */
    SERVER_ERROR(Kind.PASSING),
    /** 502 with an HTML page of a load balancer. */
    BAD_GATEWAY(Kind.PASSING),
    /** 503, with a {@code Retry-After} or without. */
    UNAVAILABLE(Kind.PASSING),
    /** 504, whether the platform has executed the request or not. */
    GATEWAY_TIMEOUT(Kind.PASSING),
    /** 408. */
    REQUEST_TIMEOUT(Kind.PASSING),
    /** 520 to 529 from a proxy. */
    PROXY_ERROR(Kind.PASSING),
    /** No connection: the request was never sent. */
    NOT_CONNECTED(Kind.PASSING),
    /** The connection is reset before the platform reads the request. */
    RESET_BEFORE(Kind.PASSING),
    /** The connection is reset after the platform has executed the request. */
    RESET_AFTER(Kind.PASSING),
    /** The answer never comes. */
    NO_ANSWER(Kind.PASSING),
    /** The body breaks off with an error. */
    BODY_CUT(Kind.PASSING),
    /** The body ends early without an error. */
    BODY_ENDED(Kind.PASSING),
    /** The body stops coming. */
    BODY_STALLED(Kind.PASSING),
    /** 200 with an HTML page. */
    NOT_JSON(Kind.PASSING),
    /** 200 with JSON of an unexpected shape. */
    WRONG_SHAPE(Kind.PASSING),
    /** Every token is revoked, so this request gets a 401. */
    TOKEN_DIES(Kind.PASSING),
    /** The queue list returns an earlier page instead of the requested one. */
    PAGE_REPEATED(Kind.PASSING),
    /** A queue is added, removed or renamed before this page of the queue list is read. */
    LIST_MOVES(Kind.PASSING),
    /** 302 or 307 to another host. */
    REDIRECTED(Kind.FINAL),
    /** 403. */
    FORBIDDEN(Kind.FINAL),
    /** 400 for a reason other than size. */
    MALFORMED_QUESTION(Kind.FINAL),
    /** The body arrives byte by byte, which no idle timeout notices. */
    BODY_TRICKLES(Kind.FINAL),
    /** The certificate of the host is invalid. */
    NO_CERTIFICATE(Kind.FINAL);

    private enum Kind {
        PASSING,
        FINAL
    }

    private final Kind kind;

    Fault(Kind kind) {
        this.kind = kind;
    }

    /** Whether a correct client recovers from it. */
    public boolean passing() {
        return kind == Kind.PASSING;
    }

    /** Whether it replaces the correct answer with another one. */
    boolean instead() {
        return status() > 0 || this == NOT_JSON || this == WRONG_SHAPE || this == REDIRECTED;
    }

    /** The status of the error answer; 0 if there is none, or one of several. */
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
