package io.github.queuesla.http.failure;

/** The server does not let this client in: 401 after one renewal, wrong credentials, an address not allowed, or 403. */
public final class AccessRefused extends TransportException {
    /** With what failed and where. */
    public AccessRefused(String what, Circumstances circumstances) {
        super(what, circumstances, null);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.ACCESS_REFUSED;
    }
}
