package io.github.queuesla.core.count;

import org.jspecify.annotations.Nullable;

/** Thrown when nothing at all could be had. Its failure says why; its message is a technical line for a trace. */
public final class CountSourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** With what is below it. */
    public CountSourceException(Failure failure, @Nullable Throwable cause) {
        super(failure.line(), cause);
        this.failure = failure;
    }

    /** With nothing below it. */
    public CountSourceException(Failure failure) {
        this(failure, null);
    }

    /** Why nothing could be had. */
    public Failure failure() {
        return failure;
    }

    /** Whether the run was stopped from outside. */
    public boolean isInterruption() {
        return failure.kind() == FailureKind.INTERRUPTED;
    }
}
