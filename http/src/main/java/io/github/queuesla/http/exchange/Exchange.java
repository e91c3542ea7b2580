package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.time.Duration;

/**
 * The port that sends one request and returns its response.
 *
 * <p>Thread-safe. It follows no redirect and retries nothing.
 */
@FunctionalInterface
public interface Exchange {
    /**
     * Sends {@code request} and returns when status and headers have arrived.
     *
     * @param timeLeft limits everything including the reading of the body; zero or less fails at once
     * @throws DeadlineReached when a recorded run is replayed, and its deadline had passed before this request
     * @throws NotSent when the request certainly never reached the server
     * @throws IOException when the outcome is unknown: the connection broke, or a time-out expired
     * @throws InterruptedException when the thread was interrupted; the request in flight is aborted
     * @throws IllegalArgumentException when the {@link AddressRule} does not allow the address; nothing was sent
     */
    WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException;
}
