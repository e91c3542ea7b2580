package io.github.queuesla.http;

import org.jspecify.annotations.Nullable;

/** Closed after a 429 until the server will listen again. Not thread-safe: its {@link ClientState} guards it. */
final class RetryAfterGate {
    private boolean closed;
    private long until;
    private @Nullable String asReceived;

    /** Stays closed at least until then; an earlier time than the present one changes nothing. */
    void close(long newUntil, @Nullable String retryAfter) {
        if (!closed || newUntil - until > 0) {
            closed = true;
            until = newUntil;
            asReceived = retryAfter;
        }
    }

    /** Nanoseconds until it opens; zero when it is open. */
    long opensIn(long now) {
        if (closed && until - now <= 0) {
            closed = false;
        }
        return closed ? until - now : 0;
    }

    /** The header that closed it last, as the server wrote it. */
    @Nullable
    String asReceived() {
        return asReceived;
    }
}
