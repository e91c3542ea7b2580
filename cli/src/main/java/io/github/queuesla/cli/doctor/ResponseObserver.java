package io.github.queuesla.cli.doctor;

import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A line that remembers when answers came, and their statuses and headers. Thread-safe. */
final class ResponseObserver implements TransportFactory {

    /**
     * An answer that came.
     *
     * @param status the HTTP status
     * @param headers its headers
     * @param asked when the question left, by the clock of this machine
     * @param answered when the answer came
     */
    record Sighting(int status, Headers headers, Instant asked, Instant answered) {}

    private final TransportFactory line;
    private final InstantSource clock;
    private final List<Sighting> sightings = new ArrayList<>();

    ResponseObserver(TransportFactory line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
    }

    synchronized List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    @Override
    public Transport open(AddressRule rule, int concurrency) {
        Transport open = line.open(rule, concurrency);
        return new Transport((request, left) -> send(open, request, left), open.environment(), open.close());
    }

    private WireResponse send(Transport open, WireRequest request, Duration timeLeft)
            throws IOException, InterruptedException {
        Instant asked = clock.instant();
        WireResponse answer = open.exchange().send(request, timeLeft);
        synchronized (this) {
            sightings.add(new Sighting(answer.status(), answer.headers(), asked, clock.instant()));
        }
        return answer;
    }
}
