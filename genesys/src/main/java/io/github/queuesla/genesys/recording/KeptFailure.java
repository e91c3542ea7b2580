package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.CertificateProblem;
import io.github.queuesla.http.exchange.NotSent;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;

/**
 * How an exchange broke off.
 *
 * @param kind what it means for the client
 * @param message what was said about it
 */
record KeptFailure(Kind kind, String message) {

    /** The kinds that the transport tells apart. */
    enum Kind {
        NOT_SENT,
        CERTIFICATE,
        TIMED_OUT,
        BROKEN;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of that word; what nobody knows is a broken connection. */
        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            return BROKEN;
        }
    }

    static KeptFailure of(IOException failure) {
        Kind kind = Kind.BROKEN;
        if (failure instanceof NotSent) {
            kind = Kind.NOT_SENT;
        } else if (failure instanceof CertificateProblem) {
            kind = Kind.CERTIFICATE;
        } else if (failure instanceof SocketTimeoutException) {
            kind = Kind.TIMED_OUT;
        }
        String message = failure.getMessage();
        return new KeptFailure(kind, message == null ? failure.getClass().getSimpleName() : message);
    }

    IOException thrown() {
        return switch (kind) {
            case NOT_SENT -> new NotSent(message, null);
            case CERTIFICATE -> new CertificateProblem(message, null);
            case TIMED_OUT -> new SocketTimeoutException(message);
            case BROKEN -> new IOException(message);
        };
    }
}
