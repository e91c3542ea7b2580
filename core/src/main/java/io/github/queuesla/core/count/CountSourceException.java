package io.github.queuesla.core.count;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a source or directory provides nothing. Its failure says why; its message is a technical line for stack
 * traces.
 */
public final class CountSourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** An exception for that failure, with its cause if there is one. */
    public CountSourceException(Failure failure, @Nullable Throwable cause) {
        super(failure.line(), cause);
        this.failure = failure;
    }

    /** An exception for that failure. */
    public CountSourceException(Failure failure) {
        this(failure, null);
    }

    /** The reason. */
    public Failure failure() {
        return failure;
    }

    /** Whether the user or the system stopped the run. */
    public boolean isInterruption() {
        return failure.kind() == FailureKind.INTERRUPTED;
    }
}
