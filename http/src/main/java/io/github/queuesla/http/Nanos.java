package io.github.queuesla.http;

import java.time.Duration;

/** Durations in nanoseconds of the monotonic clock, limited so that adding one to a time cannot overflow. */
final class Nanos {
    /** About 73 years. */
    static final long FOREVER = Long.MAX_VALUE / 4;

    private static final Duration LONGEST = Duration.ofNanos(FOREVER);

    private Nanos() {}

    static long of(Duration length) {
        return length.compareTo(LONGEST) >= 0 ? FOREVER : Math.max(0, length.toNanos());
    }
}
