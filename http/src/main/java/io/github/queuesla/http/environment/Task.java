package io.github.queuesla.http.environment;

import java.util.concurrent.ExecutionException;

/**
 * Work that was started, with its result.
 *
 * <p>Thread-safe.
 */
public interface Task<T> {
    /**
     * Waits for the result.
     *
     * @throws ExecutionException with the exception of the work as its cause
     * @throws java.util.concurrent.CancellationException when it was cancelled
     * @throws InterruptedException when the waiting thread is interrupted; the work continues
     */
    T join() throws InterruptedException, ExecutionException;

    /** Interrupts the work, or keeps it from starting. Does nothing after it has ended. */
    void cancel();
}
