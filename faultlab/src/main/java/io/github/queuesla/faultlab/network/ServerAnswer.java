package io.github.queuesla.faultlab.network;

import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.util.Optional;

/** An answer as the server sent it. Immutable, as long as no caller changes the body array. */
final class ServerAnswer {

    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final long madeAt;
    private Optional<Duration> demand = Optional.empty();

    /** An answer without a demand to wait, made {@code madeAt} nanoseconds after the start of the run. */
    ServerAnswer(int status, Headers headers, byte[] body, long madeAt) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.madeAt = madeAt;
    }

    /** The same with a demand to wait. */
    ServerAnswer demanding(RetryAfterForm.Demand wait) {
        ServerAnswer demanding = new ServerAnswer(status, headers.with(wait.headers()), body, madeAt);
        demanding.demand = wait.least();
        return demanding;
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** The wait that the server demands, from {@link #madeAt} on; empty if none. */
    Optional<Duration> demand() {
        return demand;
    }

    long madeAt() {
        return madeAt;
    }
}
