package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.FailureFacts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request, let through and ready to go now.
 *
 * @param wire with its token
 * @param label what it is for
 * @param forToken whether it asks for a token
 * @param client the OAuth client it goes out for
 * @param sentAt monotonic time at which it was let through
 */
record OutgoingRequest(WireRequest wire, String label, boolean forToken, ClientState client, long sentAt) {

    /** What a listener hears of it when it has ended at {@code now}. */
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
