package io.github.queuesla.http.failure;

import org.jspecify.annotations.Nullable;

/** The time allowed is over, or a wait the server demands would pass it. */
public final class DeadlinePassed extends TransportException {
    /** With what failed, where, and the failure below it. */
    public DeadlinePassed(String what, Circumstances circumstances, @Nullable Throwable cause) {
        super(what, circumstances, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.DEADLINE_PASSED;
    }
}
