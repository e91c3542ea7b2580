package io.github.queuesla.http;

import java.time.Instant;

/**
 * Receives the waits and requests of a client, for a progress line or a log. Events contain no secret.
 *
 * <p>Called from several threads at once, outside all locks; must return quickly.
 */
public interface TransportListener {
    /** Ignores every event. */
    static TransportListener silent() {
        return new TransportListener() {};
    }

    /** A request is about to wait. */
    default void waiting(WaitNotice notice) {}

    /** A request to the API or for a token has ended. */
    default void ended(RequestEnd end) {}

    /** A 429 closed the gate of this OAuth client until {@code until}; store it if a restart must obey it. */
    default void gateClosed(String clientId, Instant until) {}
}
