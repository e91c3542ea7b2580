package io.github.queuesla.http.exchange;

import java.time.Duration;

/** How long each part of an exchange may take, before the time left cuts it further. */
record Timeouts(Duration connect, Duration firstByte, Duration idleBody) {
    static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30));
}
