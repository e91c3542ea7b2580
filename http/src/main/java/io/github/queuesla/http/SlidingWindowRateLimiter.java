package io.github.queuesla.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The send times of the last 60 seconds, so that no such span holds more requests than allowed. All of them may go at
 * once; a token bucket would let twice the rate through where two spans meet. Not thread-safe: its {@link ClientState} guards
 * it.
 */
final class SlidingWindowRateLimiter {
    private static final long SPAN = Duration.ofSeconds(60).toNanos();

    private final int maxRate;
    private final Deque<Long> sent = new ArrayDeque<>();
    private int limit;

    SlidingWindowRateLimiter(int maxRate) {
        this.maxRate = maxRate;
        this.limit = maxRate;
    }

    /** The server said how many it allows a minute: 95 % of that, and never more than our own rate. */
    void learn(long allowed) {
        if (allowed > 0) {
            long careful = allowed / 100 * 95 + allowed % 100 * 95 / 100;
            limit = (int) Math.min(maxRate, Math.max(1, careful));
        }
    }

    /** Nanoseconds until one more may be sent; zero when it may now. */
    long freeIn(long now) {
        forget(now);
        int tooMany = sent.size() - limit;
        if (tooMany < 0) {
            return 0;
        }
        Iterator<Long> oldest = sent.iterator();
        for (int i = 0; i < tooMany; i++) {
            oldest.next();
        }
        return oldest.next() + SPAN - now;
    }

    /** One is being sent. */
    void record(long now) {
        Long last = sent.peekLast();
        sent.addLast(last == null || now - last > 0 ? now : last);
    }

    /** How many were sent in the last 60 seconds. */
    int recent(long now) {
        forget(now);
        return sent.size();
    }

    private void forget(long now) {
        Long oldest = sent.peekFirst();
        while (oldest != null && oldest + SPAN - now <= 0) {
            sent.removeFirst();
            oldest = sent.peekFirst();
        }
    }
}
