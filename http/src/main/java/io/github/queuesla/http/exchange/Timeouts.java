package io.github.queuesla.http.exchange;

import java.time.Duration;

/**
 * The time-outs of each part of an exchange; the time left may cut them further.
 *
 * @param connect until the connection is open
 * @param handshake for a proxy to open its tunnel, and again for the TLS handshake
 * @param firstByte until the first byte of the response
 * @param idleBody between two bytes of the body
 */
record Timeouts(Duration connect, Duration handshake, Duration firstByte, Duration idleBody) {
    static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30));
}
