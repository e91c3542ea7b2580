package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.surroundings.Surroundings;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Closes the gate of an OAuth client after a 429, and takes note of the rate a server allows. Thread-safe. */
final class RateLimitFeedback {
    private static final String SENSIBLE_NUMBER = "[0-9]{1,9}";

    private final Setup setup;

    RateLimitFeedback(Setup setup) {
        this.setup = setup;
    }

    /** Closes the gate for every thread; {@code earlier} counts the 429s of this request before. */
    void close(Shot shot, Headers headers, int earlier) {
        Surroundings world = setup.surroundings();
        RandomGenerator random = world.random();
        Duration wait = RetryAfter.of(headers, world.wallClock())
                .map(demanded -> Backoff.asDemanded(demanded, random.nextLong()))
                .orElseGet(() -> Backoff.throttled(earlier, random.nextLong()));
        String asReceived =
                RetryAfter.asReceived(headers).map(shot.redaction()::clean).orElse(null);
        shot.client().close(world.nanoTime().getAsLong() + Nanos.of(wait), asReceived);
        setup.listener()
                .gateClosed(
                        shot.client().clientId(), world.wallClock().instant().plus(wait));
    }

    /** Closes the gate for as long as a server in trouble asks to be left alone; does nothing when it does not ask. */
    void obey(Shot shot, Headers headers) {
        Surroundings world = setup.surroundings();
        RetryAfter.of(headers, world.wallClock())
                .ifPresent(wait -> shot.client()
                        .close(
                                world.nanoTime().getAsLong() + Nanos.of(wait),
                                RetryAfter.asReceived(headers)
                                        .map(shot.redaction()::clean)
                                        .orElse(null)));
    }

    void learn(Shot shot, Headers headers) {
        headers.first(setup.dialect().allowedRateHeader())
                .map(String::strip)
                .filter(text -> text.matches(SENSIBLE_NUMBER))
                .ifPresent(text -> shot.client().learnAllowedRate(Long.parseLong(text)));
    }
}
