package io.github.queuesla.core.count;

/** The cause of a failure, in more detail than its {@link FailureKind}. */
public enum FailureCause {
    /** The data changed between two requests, and again when both were repeated. */
    DATA_CHANGED,
    /** The platform does not accept the credentials or the token. */
    CREDENTIALS_REFUSED,
    /** The OAuth client has no access: a permission is missing. */
    ACCESS_REFUSED,
    /** The organisation does not allow access from this network. */
    NETWORK_REFUSED,
    /** The platform asks to wait: a rate limit is reached. */
    RATE_LIMIT,
    /** The platform responded that the request asks for too much at once. */
    TOO_LARGE,
    /** The platform responded with a redirect, which is never followed. */
    REDIRECTED,
    /** The platform refused the request for another reason. */
    REFUSED,
    /** The platform responded that it has an error or is overloaded. */
    PLATFORM_ERROR,
    /** The name of the host has no address (DNS). */
    NAME_NOT_RESOLVED,
    /** The host refused the connection. */
    CONNECTION_REFUSED,
    /** The network has no route to the host. */
    UNREACHABLE,
    /** The host did not accept a connection in time. */
    CONNECT_TIMED_OUT,
    /** The name of the proxy has no address (DNS). */
    PROXY_NOT_RESOLVED,
    /** The proxy refused the connection, or there is no route to it. */
    PROXY_UNREACHABLE,
    /** The proxy did not respond in time. */
    PROXY_TIMED_OUT,
    /** The proxy requires a login, or does not accept the one it got. */
    PROXY_LOGIN,
    /** The proxy did not open a connection to the host. */
    PROXY_REFUSED,
    /** The certificate of the host is from an unknown authority. */
    UNKNOWN_AUTHORITY,
    /** The certificate belongs to other hosts. */
    CERTIFICATE_NAME,
    /** The certificate has expired, or is not valid yet. */
    CERTIFICATE_EXPIRED,
    /** The certificate of the host is not valid for another reason. */
    CERTIFICATE,
    /** The host does not speak TLS. */
    NOT_TLS,
    /** The two sides took too long to agree on a secure connection. */
    TLS_TIMED_OUT,
    /** The two sides did not agree on a secure connection. */
    TLS,
    /** The connection or the response timed out. */
    TIMED_OUT,
    /** The connection was closed during the exchange. */
    CONNECTION_LOST,
    /** The exchange failed in another way. */
    EXCHANGE_FAILED,
    /** The response is cut off, too long, or not of the expected format. */
    MALFORMED,
    /** The response can be read, but does not match the request or is not complete. */
    UNEXPECTED,
    /** The platform did not finish the job that collects the contacts, or lost its results. */
    JOB_FAILED,
    /** A page names a next page that was already read. */
    ENDLESS_PAGING,
    /** The history does not have these days. */
    DAY_MISSING,
    /** The history fetched this day before the platform had all of it. */
    DAY_INCOMPLETE,
    /** The history knows no such queue. */
    QUEUE_NOT_IN_HISTORY,
    /** None of several histories knows such a queue. */
    QUEUE_IN_NO_HISTORY,
    /** The files of these days in the history cannot be read. */
    DAY_DAMAGED,
    /** The time limit of the run is over. */
    DEADLINE_PASSED,
    /** A wait would have exceeded the time limit: see {@link Failure#refusedWait()}. */
    WAIT_REFUSED,
    /** The user or the system stopped the run. */
    STOPPED
}
