package io.github.queuesla.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The end of the time allowed for a run, on the monotonic clock. Immutable. */
final class Deadline {
    private final LongSupplier nanoTime;
    private final long length;
    private final long start;

    Deadline(LongSupplier nanoTime, Duration length) {
        this.nanoTime = nanoTime;
        this.length = Nanos.of(length);
        this.start = nanoTime.getAsLong();
    }

    Duration left() {
        return left(nanoTime.getAsLong());
    }

    Duration left(long now) {
        // Compares differences, since System.nanoTime may overflow; the wall clock may jump and is never used for a
        // limit.
        return Duration.ofNanos(Math.max(0, length - (now - start)));
    }

    boolean passed() {
        return left().isZero();
    }
}
