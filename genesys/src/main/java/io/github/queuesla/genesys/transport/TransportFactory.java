package io.github.queuesla.genesys.transport;

import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.NetworkSettings;

/** A way to carry requests: the network, or a recording around it or in its place. Thread-safe. */
@FunctionalInterface
public interface TransportFactory {

    /** The network, in real time. */
    static TransportFactory network() {
        return NetworkTransport.DEFAULT;
    }

    /** The network, in real time, with these proxies and certificate authorities. */
    static TransportFactory network(NetworkSettings settings) {
        return new NetworkTransport(settings);
    }

    /**
     * Opens a transport. Sends nothing yet.
     *
     * @param rule the allowed addresses
     * @param concurrency concurrent requests, at least 1
     */
    Transport open(AddressRule rule, int concurrency);
}
