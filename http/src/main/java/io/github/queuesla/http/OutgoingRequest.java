package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.FailureFacts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that was admitted and is sent now.
 *
 * @param wire with its token
 * @param label its name in messages
 * @param forToken whether it requests a token
 * @param client the OAuth client that sends it
 * @param sentAt monotonic time of its admission, in nanoseconds
 */
record OutgoingRequest(WireRequest wire, String label, boolean forToken, ClientState client, long sentAt) {

    /** The event for listeners when it ends at {@code now}. */
    RequestEnd ended(long now, @Nullable AttemptResult<?> outcome, @Nullable String problem) {
        return new RequestEnd(
                label,
                client.clientId(),
                wire.method(),
                FailureFacts.host(wire.uri()),
                wire.uri().getPath(),
                outcome == null ? null : outcome.status(),
                Duration.ofNanos(now - sentAt),
                outcome == null ? null : outcome.correlationId(),
                problem);
    }
}
