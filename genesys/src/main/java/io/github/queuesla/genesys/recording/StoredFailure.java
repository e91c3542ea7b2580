package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.NotSent;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The failure of an exchange.
 *
 * @param kind its kind for the client
 * @param message its message
 * @param reason why there is no complete response
 */
record StoredFailure(Kind kind, String message, NoResponse reason) {

    /** The kinds that the client treats differently. */
    enum Kind {
        NOT_SENT,
        /** Only in older recordings; now a request that was not sent, with a reason about the certificate. */
        CERTIFICATE,
        TIMED_OUT,
        BROKEN;

        /** The kind with this name; an unknown name counts as a broken connection. */
        static Kind of(String word) {
            for (Kind kind : values()) {
                if (StoredFailure.word(kind).equals(word)) {
                    return kind;
                }
            }
            return BROKEN;
        }
    }

    static StoredFailure of(IOException failure) {
        Kind kind = Kind.BROKEN;
        if (failure instanceof NotSent) {
            kind = Kind.NOT_SENT;
        } else if (failure instanceof SocketTimeoutException) {
            kind = Kind.TIMED_OUT;
        }
        String message = failure.getMessage();
        return new StoredFailure(
                kind, message == null ? failure.getClass().getSimpleName() : message, NoResponse.of(failure));
    }

    /** The reason with this name; {@code UNKNOWN} when the name is missing or unknown. */
    static NoResponse reason(@Nullable String word) {
        for (NoResponse reason : NoResponse.values()) {
            if (word(reason).equals(word)) {
                return reason;
            }
        }
        return NoResponse.UNKNOWN;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An exception that the client treats like the recorded one. */
    IOException thrown() {
        return switch (kind) {
            case NOT_SENT -> new NotSent(message, reason, null);
            case CERTIFICATE -> new NotSent(message, NoResponse.CERTIFICATE, null);
            case TIMED_OUT -> new SocketTimeoutException(message);
            case BROKEN -> broken();
        };
    }

    private IOException broken() {
        return switch (reason) {
            case CUT -> new SocketException(message);
            case TLS -> new SSLException(message);
            default -> new IOException(message);
        };
    }
}
