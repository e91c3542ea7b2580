package io.github.queuesla.http.exchange;

import java.time.Duration;

/** The time-outs of each part of an exchange; the time left may cut them further. */
record Timeouts(Duration connect, Duration firstByte, Duration idleBody) {
    static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30));
}
