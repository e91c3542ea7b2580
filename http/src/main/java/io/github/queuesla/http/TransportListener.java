package io.github.queuesla.http;

import java.time.Instant;

/**
 * Hears what a client does, for a progress line or a log. Never hears a secret.
 *
 * <p>Called from several threads at once, outside all locks; should return quickly.
 */
public interface TransportListener {
    /** Hears nothing. */
    static TransportListener silent() {
        return new TransportListener() {};
    }

    /** A request is about to wait. */
    default void waiting(WaitNotice notice) {}

    /** A request, for the API or for a token, has ended. */
    default void ended(RequestEnd end) {}

    /** A 429 closed the gate of that OAuth client; worth keeping where a restart must obey it. */
    default void gateClosed(String clientId, Instant until) {}
}
