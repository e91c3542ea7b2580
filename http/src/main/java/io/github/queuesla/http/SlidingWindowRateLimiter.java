package io.github.queuesla.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A limit on the requests in any 60 seconds, kept as the send times of the last 60. The whole allowance may be used at
 * once, so a report of few requests is never slowed down. Not thread-safe: its {@link ClientState} guards it.
 */
final class SlidingWindowRateLimiter {
    private static final long WINDOW_NANOS = Duration.ofSeconds(60).toNanos();

    private final int maxRate;
    // Send times, not a token bucket: that would allow twice the rate where two windows meet (docs/adr/0004).
    private final Deque<Long> sent = new ArrayDeque<>();
    private int limit;

    SlidingWindowRateLimiter(int maxRate) {
        this.maxRate = maxRate;
        this.limit = maxRate;
    }

    /** Sets the limit to 95 % of what the server allows per minute, and at most the configured rate. */
    void learn(long allowed) {
        if (allowed > 0) {
            // In reserve, since the server counts arrivals, in a window of its own. Divided first: no overflow.
            long reduced = allowed / 100 * 95 + allowed % 100 * 95 / 100;
            limit = (int) Math.min(maxRate, Math.max(1, reduced));
        }
    }

    /** Nanoseconds until one more request may be sent; zero when it may be sent now. */
    long freeIn(long now) {
        dropExpired(now);
        // The limit may have dropped below what was already sent: then several must leave the window first.
        int excess = sent.size() - limit;
        if (excess < 0) {
            return 0;
        }
        Iterator<Long> oldest = sent.iterator();
        for (int i = 0; i < excess; i++) {
            oldest.next();
        }
        return oldest.next() + WINDOW_NANOS - now;
    }

    /** Counts a request that is sent now. */
    void record(long now) {
        Long last = sent.peekLast();
        // Threads may record out of order: an older time behind a newer one would make the wait in freeIn too short.
        sent.addLast(last == null || now - last > 0 ? now : last);
    }

    /** The number of requests in the last 60 seconds. */
    int recent(long now) {
        dropExpired(now);
        return sent.size();
    }

    private void dropExpired(long now) {
        Long oldest = sent.peekFirst();
        while (oldest != null && oldest + WINDOW_NANOS - now <= 0) {
            sent.removeFirst();
            oldest = sent.peekFirst();
        }
    }
}
