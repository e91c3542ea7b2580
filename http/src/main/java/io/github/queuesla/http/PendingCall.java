package io.github.queuesla.http;

import io.github.queuesla.http.failure.HttpFailure;

/**
 * A call that runs on another thread.
 *
 * <p>Thread-safe.
 */
public interface PendingCall<T> {
    /**
     * Waits for the result.
     *
     * @throws HttpFailure as {@link ApiClient#call}; {@code STOPPED} as well when the waiting thread is interrupted
     *     (its interrupt status stays set, and the call continues) or the call was cancelled
     */
    T join() throws HttpFailure;

    /** Aborts the call; threads that wait for it get {@code STOPPED}. */
    void cancel();
}
