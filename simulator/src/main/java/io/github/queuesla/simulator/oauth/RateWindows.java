package io.github.queuesla.simulator.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts per key in windows of 60 s, each beginning with the first request after the last one ended. Thread-safe. */
final class RateWindows {

    private static final Duration LENGTH = Duration.ofSeconds(60);

    private record Window(Instant opened, int count) {}

    /**
     * Where a key stands.
     *
     * @param count requests in this window, this one included
     * @param allowed the most allowed
     * @param resetSeconds whole seconds until the window ends, 1 to 60
     */
    record Standing(int count, int allowed, long resetSeconds) {

        boolean exceeded() {
            return count > allowed;
        }
    }

    private final Map<String, Window> windows = new HashMap<>();

    synchronized Standing count(String key, int allowed, Instant now) {
        Window window = windows.get(key);
        Window next = window == null || !now.isBefore(window.opened().plus(LENGTH))
                ? new Window(now, 1)
                : new Window(window.opened(), window.count() + 1);
        windows.put(key, next);
        Duration left = Duration.between(now, next.opened().plus(LENGTH));
        return new Standing(next.count(), allowed, left.plusMillis(999).toSeconds());
    }
}
