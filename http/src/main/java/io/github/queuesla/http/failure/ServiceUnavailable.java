package io.github.queuesla.http.failure;

import org.jspecify.annotations.Nullable;

/** The service did not answer properly as often as it was asked: 408, 429, 5xx, or the network. */
public final class ServiceUnavailable extends TransportException {
    /** With what failed, where, and the failure below it. */
    public ServiceUnavailable(String what, Circumstances circumstances, @Nullable Throwable cause) {
        super(what, circumstances, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.SERVICE_UNAVAILABLE;
    }
}
