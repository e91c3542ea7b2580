package io.github.queuesla.http.environment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The one place that touches the system's clock, sleep and chance. */
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
