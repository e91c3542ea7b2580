package io.github.queuesla.http.environment;

import java.time.Duration;

/** The port through which threads sleep. Thread-safe. */
@FunctionalInterface
public interface Waiting {
    /**
     * Returns after {@code length}.
     *
     * @throws InterruptedException when the thread is or becomes interrupted; its interrupt status is then cleared
     */
    void sleep(Duration length) throws InterruptedException;
}
