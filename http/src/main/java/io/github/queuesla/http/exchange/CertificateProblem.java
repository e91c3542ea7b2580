package io.github.queuesla.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A server certificate that is invalid or belongs to another host. Nothing was sent, and nothing is retried. */
public final class CertificateProblem extends IOException {
    /** The message says what is wrong with the certificate. */
    public CertificateProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
