package io.github.queuesla.http.failure;

import org.jspecify.annotations.Nullable;

/** The server could not prove who it is: its certificate or host name does not hold. Nothing was sent. */
public final class CertificateRefused extends TransportException {
    /** With what failed, where, and the failure below it. */
    public CertificateRefused(String what, Circumstances circumstances, @Nullable Throwable cause) {
        super(what, circumstances, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.CERTIFICATE_REFUSED;
    }
}
