package io.github.queuesla.http.failure;

import org.jspecify.annotations.Nullable;

/** The client was stopped or the thread interrupted; the request was not sent, or its answer not awaited. */
public final class Stopped extends TransportException {
    /** With what failed, where, and the failure below it. */
    public Stopped(String what, Circumstances circumstances, @Nullable Throwable cause) {
        super(what, circumstances, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.STOPPED;
    }
}
