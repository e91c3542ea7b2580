package io.github.queuesla.http.failure;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Its message says what failed, where, the platform's code and the correlation id; never
 * a token, a secret or a body.
 */
public abstract sealed class TransportException extends Exception
        permits AccessRefused,
                RequestRefused,
                RequestTooLarge,
                UnreadableAnswer,
                ServiceUnavailable,
                DeadlinePassed,
                CertificateRefused,
                Stopped {
    private final transient Circumstances circumstances;

    TransportException(String what, Circumstances circumstances, @Nullable Throwable cause) {
        super(FailureText.of(what, circumstances), cause);
        this.circumstances = circumstances;
    }

    /** Which of the permitted types this is. */
    public abstract FailureKind kind();

    /** Everything known about where and how often it failed. */
    public final Circumstances circumstances() {
        return circumstances;
    }

    /** The host asked, with its port where the address names one. */
    public final String host() {
        return circumstances.host();
    }

    /** The path asked, without its query. */
    public final String path() {
        return circumstances.path();
    }

    /** What the request was for, in words. */
    public final String label() {
        return circumstances.label();
    }

    /** The last HTTP status; empty when no answer came. */
    public final OptionalInt status() {
        Integer status = circumstances.status();
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** What the server said. */
    public final ErrorDetail detail() {
        return circumstances.detail();
    }

    /** What support asks for: from the body, else from the header. */
    public final Optional<String> correlationId() {
        return Optional.ofNullable(circumstances.detail().correlationId());
    }

    /** How often the request was sent. */
    public final int tries() {
        return circumstances.tries();
    }

    /** The {@code Retry-After} header as the server wrote it. */
    public final Optional<String> retryAfterAsReceived() {
        return Optional.ofNullable(circumstances.retryAfterAsReceived());
    }

    /** The OAuth client the request went out for. */
    public final Optional<String> clientId() {
        return Optional.ofNullable(circumstances.clientId());
    }
}
