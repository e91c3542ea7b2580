package io.github.queuesla.faultlab.network;

import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.util.Optional;

/** An answer as the server sent it. Immutable, as long as nobody writes into the body. */
final class ServerAnswer {

    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final long madeAt;
    private Optional<Duration> demand = Optional.empty();

    /** One made so many nanoseconds after the beginning of the run, which demands nothing. */
    ServerAnswer(int status, Headers headers, byte[] body, long madeAt) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.madeAt = madeAt;
    }

    /** The same, by which the server wants to be left alone for a while. */
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

    /** How long the server wants to be left alone, from {@link #madeAt} on; empty when it did not say. */
    Optional<Duration> demand() {
        return demand;
    }

    long madeAt() {
        return madeAt;
    }
}
