package io.github.queuesla.http.environment;

import java.time.Duration;

/** The port through which a thread lets time pass. Thread-safe. */
@FunctionalInterface
public interface Waiting {
    /**
     * Returns when {@code length} has passed.
     *
     * @throws InterruptedException when the thread is or becomes interrupted; the interrupt status is then cleared
     */
    void sleep(Duration length) throws InterruptedException;
}
