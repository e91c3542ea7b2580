package io.github.queuesla.http.environment;

import java.util.concurrent.Callable;

/** The port that runs work beside the calling thread. Thread-safe. */
public interface Tasks {
    /** Runs {@code work} as soon as there is room, in the order started. */
    <T> Task<T> start(Callable<T> work);

    /** A new reentrant lock whose waiters are known to this port. */
    TaskLock newLock();
}
