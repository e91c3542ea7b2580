package io.github.queuesla.http.failure;

import org.jspecify.annotations.Nullable;

/** The server said yes, and what it sent could not be read: cut off, malformed, too large, or a page that repeats. */
public final class UnreadableAnswer extends TransportException {
    /** With what failed, where, and the failure below it. */
    public UnreadableAnswer(String what, Circumstances circumstances, @Nullable Throwable cause) {
        super(what, circumstances, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.UNREADABLE_ANSWER;
    }
}
