package io.github.queuesla.http.environment;

import java.util.concurrent.Callable;

/** The port that runs work on other threads. Thread-safe. */
public interface Tasks {
    /** Runs {@code work} as soon as a thread is free, in the order of the calls. */
    <T> Task<T> start(Callable<T> work);

    /** A new reentrant lock; the port knows which of its tasks wait for it. */
    TaskLock newLock();
}
