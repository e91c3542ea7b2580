package io.github.queuesla.http;

import io.github.queuesla.http.failure.ErrorDetail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one sending came to when it did not succeed.
 *
 * @param kind which sort of trouble
 * @param status the HTTP status; null when no answer came
 * @param detail what the server said
 * @param what in words
 * @param demanded how long the server asks to wait; null when it does not
 * @param asReceived its header; null when there was none
 * @param cause the failure below; null when there was none, or it quotes a secret
 */
record Trouble(
        Kind kind,
        @Nullable Integer status,
        ErrorDetail detail,
        String what,
        @Nullable Duration demanded,
        @Nullable String asReceived,
        @Nullable Throwable cause) {

    enum Kind {
        /** An answer other than 2xx. */
        STATUS,
        /** Nothing was sent: no address, no connection. */
        NOT_SENT,
        /** The connection broke, or a time-out passed: nobody knows what became of the request. */
        BROKEN,
        /** 2xx, but the body was cut off or is not what was promised. */
        UNREADABLE,
        /** 2xx, but the body is longer than is read. */
        TOO_LONG,
        /** The server could not prove who it is. */
        CERTIFICATE
    }

    static Trouble of(Kind kind, String what, @Nullable Integer status, @Nullable Throwable cause) {
        return new Trouble(kind, status, ErrorDetail.none(), what, null, null, cause);
    }
}
