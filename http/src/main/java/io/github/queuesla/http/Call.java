package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;

/** A request to the API or for a token, with all its attempts. Not thread-safe. */
interface Call<T> {
    /** Its address and label, for messages. */
    FailureFacts where();

    /** How often it may be sent after an unknown outcome. */
    RequestKind kind();

    /** Whether its sender can split it into smaller requests. */
    boolean shrinkable();

    /** Waits until it may be sent, and sends it once; {@code where} holds the facts of earlier attempts. */
    AttemptResult<T> attempt(Attempts attempts, FailureFacts where) throws HttpFailure, InterruptedException;

    /** Whether another token may help after a 401. */
    boolean mayRenew(Attempts attempts);
}
