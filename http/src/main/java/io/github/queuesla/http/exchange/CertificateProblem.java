package io.github.queuesla.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server's certificate does not hold, or is not made out to the host asked for. Nothing was sent; never repeated. */
public final class CertificateProblem extends IOException {
    /** With a message that says what is wrong, and the failure below it. */
    public CertificateProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
