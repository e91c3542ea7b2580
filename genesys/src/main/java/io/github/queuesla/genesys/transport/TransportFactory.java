package io.github.queuesla.genesys.transport;

import io.github.queuesla.http.exchange.AddressRule;

/** What requests go out over: the network, or something that stands before it or in its place. Thread-safe. */
@FunctionalInterface
public interface TransportFactory {

    /** The network itself, in real time. */
    static TransportFactory network() {
        return NetworkTransport.INSTANCE;
    }

    /**
     * Makes ready to send; nothing is sent yet.
     *
     * @param rule which addresses are allowed
     * @param concurrency requests in flight at once, at least 1
     */
    Transport open(AddressRule rule, int concurrency);
}
