package io.github.queuesla.http.failure;

/** The server understood and said no: a redirect, a 4xx not named elsewhere, or 501. Repeating cannot help. */
public final class RequestRefused extends TransportException {
    /** With what failed and where. */
    public RequestRefused(String what, Circumstances circumstances) {
        super(what, circumstances, null);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.REQUEST_REFUSED;
    }
}
