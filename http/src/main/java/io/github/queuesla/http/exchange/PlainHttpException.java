package io.github.queuesla.http.exchange;

/** An address with plain http to another machine, where that is not allowed; the message names its host. */
public final class PlainHttpException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PlainHttpException(String host) {
        super("plain http to host " + host + " is refused, because it would expose the credentials: use https");
    }
}
