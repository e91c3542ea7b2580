package io.github.queuesla.http;

import java.time.Duration;

/**
 * How long to wait before a repeat. Pure: the random number comes in, any {@code long} will do.
 */
final class Backoff {
    private static final long THROTTLED_FIRST = Duration.ofMillis(1_500).toNanos();
    private static final long TRANSIENT_FIRST = Duration.ofMillis(500).toNanos();
    private static final long TRANSIENT_MOST = Duration.ofSeconds(30).toNanos();
    private static final int MOST_DOUBLINGS = 30;

    private Backoff() {}

    /** What the server asked for, plus up to a tenth: jitter never makes it shorter. */
    static Duration asDemanded(Duration demanded, long random) {
        return Duration.ofNanos(plusTenth(Nanos.of(demanded), random));
    }

    /** After the {@code earlier + 1}-th 429 of a request that says no time: 1.5 s, 3 s, 6 s, … plus up to a tenth. */
    static Duration throttled(int earlier, long random) {
        return Duration.ofNanos(plusTenth(THROTTLED_FIRST << Math.min(earlier, MOST_DOUBLINGS), random));
    }

    /** After the {@code earlier + 1}-th failure of a request: anything from 0 to 0.5 s, 1 s, 2 s, … 30 s. */
    static Duration failed(int earlier, long random) {
        long most = Math.min(TRANSIENT_MOST, TRANSIENT_FIRST << Math.min(earlier, MOST_DOUBLINGS));
        return Duration.ofNanos(Math.floorMod(random, most + 1));
    }

    private static long plusTenth(long nanos, long random) {
        return nanos + Math.floorMod(random, nanos / 10 + 1);
    }
}
