package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.environment.Environment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Time that advances only in waits, which end at once. */
final class ReplayTime {

    private final AtomicLong nanos = new AtomicLong();

    private ReplayTime() {}

    /** An environment with a fixed date, a single thread and fixed random numbers. */
    static Environment environment(Instant date) {
        ReplayTime time = new ReplayTime();
        return new Environment(
                time.nanos::get, InstantSource.fixed(date), time::pass, new DeferredTasks(), new SplittableRandom(0));
    }

    private void pass(Duration length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before a wait");
        }
        nanos.addAndGet(length.toNanos());
    }
}
