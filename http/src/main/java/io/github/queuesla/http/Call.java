package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;

/** A request to be carried out, for the API or for a token. For one thread. */
interface Call<T> {
    /** Where it goes and what it is for. */
    FailureFacts where();

    /** How often it may be sent after an unknown outcome. */
    RequestKind kind();

    /** Whether it can be made smaller. */
    boolean shrinkable();

    /** Waits until it may be sent, and sends it once; {@code where} tells of the attempts before. */
    AttemptResult<T> attempt(Attempts attempts, FailureFacts where) throws HttpFailure, InterruptedException;

    /** After a 401: whether another try, with another token, may help. */
    boolean mayRenew(Attempts attempts);
}
