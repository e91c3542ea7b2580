package io.github.queuesla.http;

import io.github.queuesla.http.failure.HttpFailure;

/**
 * A call that runs beside the calling thread.
 *
 * <p>Thread-safe.
 */
public interface PendingCall<T> {
    /**
     * Waits for the result.
     *
     * @throws HttpFailure as {@link ApiClient#call}; {@code STOPPED} as well when the waiting thread is
     *     interrupted (its interrupt status is set again, and the call goes on) or the call was cancelled
     */
    T join() throws HttpFailure;

    /** Aborts it, in flight or not; its waiters end with {@code STOPPED}. */
    void cancel();
}
