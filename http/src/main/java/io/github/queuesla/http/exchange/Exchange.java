package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.time.Duration;

/**
 * The port that sends one request and returns its answer.
 *
 * <p>Thread-safe. Follows no redirect and repeats nothing.
 */
@FunctionalInterface
public interface Exchange {
    /**
     * Sends {@code request} and returns as soon as status and headers have arrived.
     *
     * @param timeLeft bounds everything, the reading of the body included; zero or less fails at once
     * @throws NotSent when the request certainly never reached the server
     * @throws CertificateProblem when the server could not prove who it is
     * @throws IOException when the outcome is unknown: the connection broke, or a time-out passed
     * @throws InterruptedException when the thread was interrupted; the request in flight is aborted
     * @throws IllegalArgumentException when the {@link AddressRule} forbids the address; nothing was sent
     */
    WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException;
}
