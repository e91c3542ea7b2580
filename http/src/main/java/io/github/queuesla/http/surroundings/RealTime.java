package io.github.queuesla.http.surroundings;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The one place that touches the system's clock, sleep and chance. */
final class RealTime {
    private static final RandomGenerator RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

    private RealTime() {}

    static Surroundings surroundings(Tasks tasks) {
        return new Surroundings(System::nanoTime, InstantSource.system(), RealTime::sleep, tasks, RANDOM);
    }

    private static void sleep(Duration length) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
    }
}
