package io.github.queuesla.genesys;

import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.RequestLimits;

/**
 * The settings of a connection: request limits, concurrency, transport. Immutable.
 *
 * @param limits retries, rate, deadline
 * @param concurrency concurrent requests, at least 1
 * @param insecureHttp whether plain http to other machines is allowed, which exposes the credentials
 * @param transport carries the requests
 * @param gates remembers over runs until when the platform asked for no requests
 */
public record TransportSettings(
        RequestLimits limits, int concurrency, boolean insecureHttp, TransportFactory transport, GateMemory gates) {

    private static final TransportSettings DEFAULTS =
            new TransportSettings(RequestLimits.defaults(), GenesysCloud.DEFAULT_CONCURRENCY, false);

    /** Settings for the network. */
    public TransportSettings(RequestLimits limits, int concurrency, boolean insecureHttp) {
        this(limits, concurrency, insecureHttp, TransportFactory.network(), GateMemory.NONE);
    }

    /** A copy with another transport. */
    public TransportSettings withTransport(TransportFactory other) {
        return new TransportSettings(limits, concurrency, insecureHttp, other, gates);
    }

    /** A copy with other limits. */
    public TransportSettings withLimits(RequestLimits others) {
        return new TransportSettings(others, concurrency, insecureHttp, transport, gates);
    }

    /** A copy that obeys, and keeps, what the platform asked earlier runs. */
    public TransportSettings withGates(GateMemory memory) {
        return new TransportSettings(limits, concurrency, insecureHttp, transport, memory);
    }

    /** Default limits and concurrency, over the network. */
    public static TransportSettings defaults() {
        return DEFAULTS;
    }
}
