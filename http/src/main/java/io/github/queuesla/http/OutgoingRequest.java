package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import java.time.Duration;

/**
 * One request, ready to go now.
 *
 * @param wire with its token
 * @param label what it is for
 * @param forToken whether it asks for a token
 * @param client the OAuth client it goes out for
 * @param now monotonic time at which it was let through
 * @param timeLeft until the deadline
 * @param secrets that its answer may quote
 */
record Shot(
        WireRequest wire,
        String label,
        boolean forToken,
        ClientState client,
        long now,
        Duration timeLeft,
        KnownSecrets secrets) {

    /** Of every secret known by now, one that the answer has just brought included. */
    Redaction redaction() {
        return secrets.redaction();
    }
}
