package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.CertificateProblem;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.NotSent;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * How an exchange broke off.
 *
 * @param kind what it means for the client
 * @param message what was said about it
 * @param reason why no answer came, or not all of it
 */
record StoredFailure(Kind kind, String message, NoResponse reason) {

    /** The kinds that the transport tells apart. */
    enum Kind {
        NOT_SENT,
        CERTIFICATE,
        TIMED_OUT,
        BROKEN;

        /** The kind of that word; what nobody knows is a broken connection. */
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
        } else if (failure instanceof CertificateProblem) {
            kind = Kind.CERTIFICATE;
        } else if (failure instanceof SocketTimeoutException) {
            kind = Kind.TIMED_OUT;
        }
        String message = failure.getMessage();
        return new StoredFailure(
                kind, message == null ? failure.getClass().getSimpleName() : message, NoResponse.of(failure));
    }

    /** The reason of that word; where there is none, or one that nobody knows, it is not known. */
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

    /** What a client takes for the same failure. */
    IOException thrown() {
        return switch (kind) {
            case NOT_SENT -> new NotSent(message, reason, null);
            case CERTIFICATE -> new CertificateProblem(message, null);
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
