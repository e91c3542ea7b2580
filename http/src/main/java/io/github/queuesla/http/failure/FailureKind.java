package io.github.queuesla.http.failure;

/** The kinds of {@link TransportException}, for a {@code switch}. */
public enum FailureKind {
    /** {@link AccessRefused}. */
    ACCESS_REFUSED,
    /** {@link RequestRefused}. */
    REQUEST_REFUSED,
    /** {@link RequestTooLarge}. */
    REQUEST_TOO_LARGE,
    /** {@link UnreadableAnswer}. */
    UNREADABLE_ANSWER,
    /** {@link ServiceUnavailable}. */
    SERVICE_UNAVAILABLE,
    /** {@link DeadlinePassed}. */
    DEADLINE_PASSED,
    /** {@link CertificateRefused}. */
    CERTIFICATE_REFUSED,
    /** {@link Stopped}. */
    STOPPED
}
