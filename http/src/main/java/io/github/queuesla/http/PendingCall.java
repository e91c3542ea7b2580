package io.github.queuesla.http;

import io.github.queuesla.http.failure.TransportException;

/**
 * A call that runs beside the calling thread.
 *
 * <p>Thread-safe.
 */
public interface PendingCall<T> {
    /**
     * Waits for the result.
     *
     * @throws TransportException as {@link ApiClient#call}; {@code Stopped} as well when the waiting thread is
     *     interrupted (its interrupt status is set again, and the call goes on) or the call was cancelled
     */
    T join() throws TransportException;

    /** Aborts it, in flight or not; its waiters end with {@code Stopped}. */
    void cancel();
}
