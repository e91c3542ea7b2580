package io.github.queuesla.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A clock that moves only when code sleeps: a sleep returns at once, advances the clock and is recorded.
 *
 * <p>Thread-safe. Monotonic and wall clock move together.
 */
public final class FakeTime implements LongSupplier, InstantSource {
    // System.nanoTime may have any origin, even one that soon overflows (its Javadoc says so), so tests start near it.
    private static final long ORIGIN = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

    private final Instant start;
    private final List<Duration> waits = new ArrayList<>();
    private long passed;

    private FakeTime(Instant start) {
        this.start = start;
    }

    /** Starts at noon UTC of 1 March 2024. */
    public static FakeTime create() {
        return startingAt(Instant.parse("2024-03-01T12:00:00Z"));
    }

    /** Starts at {@code start}. */
    public static FakeTime startingAt(Instant start) {
        return new FakeTime(start);
    }

    /** Monotonic nanoseconds. */
    @Override
    public synchronized long getAsLong() {
        return ORIGIN + passed;
    }

    @Override
    public synchronized Instant instant() {
        return start.plusNanos(passed);
    }

    /**
     * Advances the time at once and records the wait.
     *
     * @throws InterruptedException if the thread is interrupted; no time passes then
     */
    public void sleep(Duration length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before a sleep of " + length);
        }
        synchronized (this) {
            waits.add(length);
            passed += length.toNanos();
        }
    }

    /** Advances the time without recording a wait. */
    public synchronized void advance(Duration length) {
        passed += length.toNanos();
    }

    /** Every wait so far, in order. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** The time since the start. */
    public synchronized Duration elapsed() {
        return Duration.ofNanos(passed);
    }
}
