package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Closes the gate of an OAuth client after a 429, and takes note of the rate a server allows. Thread-safe. */
final class RateLimitFeedback {
    private static final String SENSIBLE_NUMBER = "[0-9]{1,9}";

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

    /** Closes the gate for every thread; {@code earlier} counts the 429s of this request before. */
    void closeGate(ClientState client, Headers headers, int earlier) {
        RandomGenerator random = environment.random();
        Duration wait = RetryAfter.of(headers, environment.wallClock())
                .map(demanded -> Backoff.asDemanded(demanded, random.nextLong()))
                .orElseGet(() -> Backoff.throttled(earlier, random.nextLong()));
        close(client, wait, headers);
        listener.gateClosed(client.clientId(), environment.wallClock().instant().plus(wait));
    }

    /** Closes the gate for as long as a server in trouble asks to be left alone; does nothing when it does not ask. */
    void obey(ClientState client, Headers headers) {
        RetryAfter.of(headers, environment.wallClock()).ifPresent(wait -> close(client, wait, headers));
    }

    void learn(ClientState client, Headers headers) {
        headers.first(allowedRateHeader)
                .map(String::strip)
                .filter(text -> text.matches(SENSIBLE_NUMBER))
                .ifPresent(text -> client.learnAllowedRate(Long.parseLong(text)));
    }

    private void close(ClientState client, Duration wait, Headers headers) {
        client.close(environment.nanoTime().getAsLong() + Nanos.of(wait), asReceived(headers));
    }

    private @Nullable String asReceived(Headers headers) {
        return RetryAfter.asReceived(headers).map(secrets.redaction()::clean).orElse(null);
    }
}
