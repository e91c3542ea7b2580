package io.github.queuesla.simulator.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Request counts per key in fixed windows of 60 s; the first request after a window opens the next. Thread-safe. */
final class RateWindows {

    private static final Duration LENGTH = Duration.ofSeconds(60);

    private record Window(Instant opened, int count) {}

    private final Map<String, Window> windows = new HashMap<>();

    synchronized RateUsage count(String key, int allowed, Instant now) {
        Window window = windows.get(key);
        Window next = window == null || !now.isBefore(window.opened().plus(LENGTH))
                ? new Window(now, 1)
                : new Window(window.opened(), window.count() + 1);
        windows.put(key, next);
        // Rounded up: a client that waits this many seconds must be in the next window.
        Duration left = Duration.between(now, next.opened().plus(LENGTH));
        return new RateUsage(next.count(), allowed, left.plusMillis(999).toSeconds());
    }
}
