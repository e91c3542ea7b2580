package io.github.queuesla.http.failure;

/** The request asked for too much at once: 413, a 400 about interval or size, or a second 504. A smaller one may pass. */
public final class RequestTooLarge extends TransportException {
    /** With what failed and where. */
    public RequestTooLarge(String what, Circumstances circumstances) {
        super(what, circumstances, null);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.REQUEST_TOO_LARGE;
    }
}
