package io.github.queuesla.genesys;

import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.RequestLimits;

/**
 * The manners of a connection. Immutable.
 *
 * @param limits retries, rate, deadline
 * @param concurrency requests in flight at once, at least 1
 * @param insecureHttp whether plain http to other machines is allowed, where secrets then travel in clear
 * @param line what requests go out over
 */
public record TransportSettings(RequestLimits limits, int concurrency, boolean insecureHttp, TransportFactory line) {

    private static final TransportSettings DEFAULTS =
            new TransportSettings(RequestLimits.defaults(), GenesysCloud.DEFAULT_CONCURRENCY, false);

    /** Over the network. */
    public TransportSettings(RequestLimits limits, int concurrency, boolean insecureHttp) {
        this(limits, concurrency, insecureHttp, TransportFactory.network());
    }

    /** The same over another line. */
    public TransportSettings over(TransportFactory other) {
        return new TransportSettings(limits, concurrency, insecureHttp, other);
    }

    /** The same within other limits. */
    public TransportSettings within(RequestLimits others) {
        return new TransportSettings(others, concurrency, insecureHttp, line);
    }

    /** What nobody asked to be different. */
    public static TransportSettings defaults() {
        return DEFAULTS;
    }
}
