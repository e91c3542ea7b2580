package io.github.queuesla.http.environment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The system's clocks, sleep and random numbers; no other class uses them. */
final class SystemTime {
    private static final RandomGenerator RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

    private SystemTime() {}

    static Environment environment(Tasks tasks) {
        return new Environment(System::nanoTime, InstantSource.system(), SystemTime::sleep, tasks, RANDOM);
    }

    private static void sleep(Duration length) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
    }
}
