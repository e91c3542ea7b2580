package io.github.queuesla.cli.doctor;

import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A transport that keeps status, headers and times of every response. Thread-safe. */
final class ResponseObserver implements TransportFactory {

    private final TransportFactory factory;
    private final InstantSource clock;
    private final List<ObservedResponse> responses = new ArrayList<>();

    ResponseObserver(TransportFactory factory, InstantSource clock) {
        this.factory = factory;
        this.clock = clock;
    }

    synchronized List<ObservedResponse> responses() {
        return List.copyOf(responses);
    }

    @Override
    public Transport open(AddressRule rule, int concurrency) {
        Transport open = factory.open(rule, concurrency);
        return open.withExchange((request, left) -> send(open, request, left));
    }

    private WireResponse send(Transport open, WireRequest request, Duration timeLeft)
            throws IOException, InterruptedException {
        Instant sentAt = clock.instant();
        WireResponse response = open.exchange().send(request, timeLeft);
        synchronized (this) {
            responses.add(new ObservedResponse(response.status(), response.headers(), sentAt, clock.instant()));
        }
        return response;
    }
}
