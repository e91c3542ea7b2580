package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The effect of responses on the rate: a 429 closes the gate of its OAuth client, and a header sets the allowed rate.
 * Thread-safe.
 */
final class RateLimitFeedback {
    private static final String PLAIN_NUMBER = "[0-9]{1,9}";

    private final Environment environment;
    private final String allowedRateHeader;
    private final KnownSecrets secrets;
    private final TransportListener listener;

    RateLimitFeedback(
            Environment environment, String allowedRateHeader, KnownSecrets secrets, TransportListener listener) {
        this.environment = environment;
        this.allowedRateHeader = allowedRateHeader;
        this.secrets = secrets;
        this.listener = listener;
    }

    /** Closes the gate for all threads; {@code earlier} is the number of earlier 429s of this request. */
    void closeGate(ClientState client, Headers headers, int earlier) {
        RandomGenerator random = environment.random();
        Duration wait = RetryAfter.of(headers, environment.wallClock())
                .map(requested -> Backoff.requested(requested, random.nextLong()))
                .orElseGet(() -> Backoff.throttled(earlier, random.nextLong()));
        close(client, wait, headers);
        listener.gateClosed(client.clientId(), environment.wallClock().instant().plus(wait));
    }

    /** Closes the gate for as long as {@code Retry-After} says; without one, does nothing. */
    void obey(ClientState client, Headers headers) {
        RetryAfter.of(headers, environment.wallClock()).ifPresent(wait -> close(client, wait, headers));
    }

    void learn(ClientState client, Headers headers) {
        headers.first(allowedRateHeader)
                .map(String::strip)
                // A header that is no plain number leaves the rate as it is: a wrong value must not stop a run.
                .filter(text -> text.matches(PLAIN_NUMBER))
                .ifPresent(text -> client.learnAllowedRate(Long.parseLong(text)));
    }

    private void close(ClientState client, Duration wait, Headers headers) {
        client.close(environment.nanoTime().getAsLong() + Nanos.of(wait), asReceived(headers));
    }

    private @Nullable String asReceived(Headers headers) {
        return RetryAfter.asReceived(headers).map(secrets.redaction()::clean).orElse(null);
    }
}
