package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.failure.TransportException;
import io.github.queuesla.http.surroundings.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A client of one API: every request gets a token, is paced, repeated where that can help, and ends by the deadline.
 *
 * <p>Thread-safe. With several OAuth clients the work is shared among them, each within its own rate.
 */
public final class ApiClient {
    private final Setup setup;

    ApiClient(Setup setup) {
        this.setup = setup;
    }

    /** A client that sends through {@code exchange} and lives in {@code surroundings}. */
    public static ApiClientBuilder builder(Exchange exchange, Surroundings surroundings) {
        return new ApiClientBuilder(exchange, surroundings);
    }

    /**
     * Sends the request, as often as the rules allow, and reads its answer.
     *
     * @throws TransportException when that did not succeed
     * @throws IllegalArgumentException when its address is forbidden; nothing was sent
     */
    public <T> T call(ApiRequest request, BodyReader<T> reader) throws TransportException {
        if (setup.limits().maxRetries() < 0) {
            throw new io.github.queuesla.http.failure.Stopped(
                    "not built yet",
                    io.github.queuesla.http.failure.Circumstances.of(request.uri(), request.label()),
                    null);
        }
        throw new UnsupportedOperationException(request.label());
    }

    /** Does {@link #call} beside the calling thread; how many run at once is the {@code Tasks}' to bound. */
    public <T> PendingCall<T> start(ApiRequest request, BodyReader<T> reader) {
        if (setup.limits().maxRetries() < 0) {
            return java.util.Objects.requireNonNull(null);
        }
        throw new UnsupportedOperationException(request.label());
    }

    /** Sends nothing more, aborts what is in flight and ends every call with {@code Stopped}. Cannot be undone. */
    public void stop() {}

    /** Counts the deadline anew from now, for a client that serves several runs. */
    public void restartDeadline() {}

    /** The time left until the deadline, zero when it has passed. */
    public Duration timeLeft() {
        return setup.limits().deadline();
    }

    /** The gates closed now and until when, by client id, for the next run to obey: {@link ApiClientBuilder#closedGates}. */
    public Map<String, Instant> closedGates() {
        return Map.of();
    }
}
