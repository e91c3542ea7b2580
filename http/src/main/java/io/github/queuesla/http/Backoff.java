package io.github.queuesla.http;

import java.time.Duration;

/**
 * The waits before a retry. Pure functions: the caller passes any random {@code long}.
 */
final class Backoff {
    // The first wait is the tutorial's rule for a 429 without Retry-After.
    private static final long THROTTLED_FIRST = Duration.ofMillis(1_500).toNanos();
    private static final long TRANSIENT_FIRST = Duration.ofMillis(500).toNanos();
    private static final long TRANSIENT_MAX = Duration.ofSeconds(30).toNanos();
    private static final int MAX_DOUBLINGS = 30;

    private Backoff() {}

    /** The wait that the server asked for, plus up to 10 %: jitter never makes it shorter. */
    static Duration requested(Duration wait, long random) {
        return Duration.ofNanos(plusTenth(Nanos.of(wait), random));
    }

    /**
     * The wait after a 429 without {@code Retry-After}: 1.5 s, 3 s, 6 s, … for 0, 1, 2, … earlier ones, plus up to 10
     * %.
     */
    static Duration throttled(int earlier, long random) {
        return Duration.ofNanos(plusTenth(THROTTLED_FIRST << Math.min(earlier, MAX_DOUBLINGS), random));
    }

    /** The wait after another failure: random between 0 and 0.5 s, 1 s, 2 s, … 30 s for 0, 1, 2, … earlier ones. */
    static Duration failed(int earlier, long random) {
        long most = Math.min(TRANSIENT_MAX, TRANSIENT_FIRST << Math.min(earlier, MAX_DOUBLINGS));
        // Full jitter spreads clients that failed together; a fixed share of the wait would let them return
        // together.
        return Duration.ofNanos(Math.floorMod(random, most + 1));
    }

    private static long plusTenth(long nanos, long random) {
        return nanos + Math.floorMod(random, nanos / 10 + 1);
    }
}
