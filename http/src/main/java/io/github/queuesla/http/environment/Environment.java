package io.github.queuesla.http.environment;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a client takes from the outside besides the network: clocks, sleep, tasks and randomness. A test that replaces
 * all five controls every wait, order and random number.
 *
 * @param nanoTime monotonic time in nanoseconds with an arbitrary origin; the only clock for waits and expiry
 * @param wallClock the date, to read a {@code Retry-After} date and to pass a closed gate to the next run
 * @param waiting how threads sleep
 * @param tasks runs work, and makes the locks that may block
 * @param random random numbers for back-off; must be thread-safe
 */
public record Environment(
        LongSupplier nanoTime, InstantSource wallClock, Waiting waiting, Tasks tasks, RandomGenerator random) {
    /**
     * The real clocks, sleep and randomness, with at most {@code concurrency} tasks at once on daemon threads.
     *
     * @throws IllegalArgumentException when {@code concurrency} is below 1
     */
    public static Environment real(int concurrency) {
        return SystemTime.environment(new WorkerTasks(concurrency));
    }
}
