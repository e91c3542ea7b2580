package io.github.queuesla.core.count;

/** What stood in the way, more closely than its {@link FailureKind} says. */
public enum FailureCause {
    /** The data changed between two questions, and again when both were repeated. */
    DATA_CHANGED,
    /** The credentials or the token are not accepted. */
    CREDENTIALS_REFUSED,
    /** Who they belong to is not let in: a permission is missing, or the address is not allowed. */
    ACCESS_REFUSED,
    /** The platform answered that the question asks for too much at once. */
    TOO_LARGE,
    /** The platform answered with a redirect, which is never followed. */
    REDIRECTED,
    /** The platform answered with a refusal of another kind. */
    REFUSED,
    /** The platform answered that it cannot answer now. */
    PLATFORM_ERROR,
    /** Nobody knows an address for the name of the host (DNS). */
    NAME_NOT_RESOLVED,
    /** The host does not take connections. */
    CONNECTION_REFUSED,
    /** No way leads to the host. */
    UNREACHABLE,
    /** The proxy could not be reached, or did not let the request through. */
    PROXY,
    /** The certificate of the host does not hold. */
    CERTIFICATE,
    /** The two sides could not agree on a secure connection. */
    TLS,
    /** Nothing came in time. */
    TIMED_OUT,
    /** The connection was cut. */
    CONNECTION_LOST,
    /** The exchange failed in another way. */
    EXCHANGE_FAILED,
    /** The answer is cut off, too long, or not what was promised. */
    MALFORMED,
    /** The answer can be read, and is none to the question, or not all of it. */
    UNEXPECTED,
    /** A page names a next page that was there before. */
    ENDLESS_PAGING,
    /** The time allowed is over. */
    DEADLINE_PASSED,
    /** A wait would have passed the time allowed: see {@link Failure#refusedWait()}. */
    WAIT_REFUSED,
    /** Somebody stopped the run. */
    STOPPED
}
