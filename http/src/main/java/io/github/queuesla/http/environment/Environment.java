package io.github.queuesla.http.environment;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Everything a client takes from the world besides the network. Whoever replaces all five decides every wait, every
 * order and every random number.
 *
 * @param nanoTime monotonic time in nanoseconds, arbitrary origin: the only time used for waits and expiry
 * @param wallClock the date, used to read a {@code Retry-After} date and to hand a closed gate on to the next run
 * @param waiting where threads sleep
 * @param tasks where work runs, and locks that may block come from
 * @param random chance for back-off; must be thread-safe
 */
public record Environment(
        LongSupplier nanoTime, InstantSource wallClock, Waiting waiting, Tasks tasks, RandomGenerator random) {
    /**
     * The real clock, real sleeping, at most {@code concurrency} tasks at once on daemon threads, real chance.
     *
     * @throws IllegalArgumentException when {@code concurrency} is below 1
     */
    public static Environment real(int concurrency) {
        return SystemTime.environment(new WorkerTasks(concurrency));
    }
}
