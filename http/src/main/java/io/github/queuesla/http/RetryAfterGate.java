package io.github.queuesla.http;

import org.jspecify.annotations.Nullable;

/**
 * A gate that a 429 closes until the server accepts requests again. Not thread-safe: its {@link ClientState} guards it.
 */
final class RetryAfterGate {
    private boolean closed;
    private long until;
    private @Nullable String asReceived;

    /** Closes until {@code newUntil}, monotonic nanoseconds; an earlier time than the current one changes nothing. */
    void close(long newUntil, @Nullable String retryAfter) {
        // The longest wait wins: of several 429s in flight, a short Retry-After that arrives late must not open it
        // early.
        if (!closed || newUntil - until > 0) {
            closed = true;
            until = newUntil;
            asReceived = retryAfter;
        }
    }

    /** Nanoseconds until it opens; zero while it is open. */
    long opensIn(long now) {
        if (closed && until - now <= 0) {
            closed = false;
        }
        return closed ? until - now : 0;
    }

    /** The header that closed it last, as received; null when there was none. */
    @Nullable
    String asReceived() {
        return asReceived;
    }
}
